import compression from 'compression';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, posix, resolve, sep } from 'node:path';
import send from 'send';
import { repairSite } from '../src/integration/guarded-build.ts';
import { placeOf } from '../src/integration/place.ts';
import { settingsOrExit } from '../src/integration/settings-or-exit.ts';
import { headerRules, headersFor } from '../src/lib/site/headers.ts';
import { ROOT } from './tools.ts';

type SendError = Error & { readonly status?: number; readonly headers?: Record<string, string> };

const compress = compression({ threshold: 0 });

/** The built site on a port of this machine. */
export interface ServedSite {
  readonly url: string;
  readonly base: string;
  readonly close: () => void;
}

/**
 * Serves the site that the settings name.
 * @param port 0 takes any free one
 * @throws when there is none
 */
export async function servedSite(port = 0): Promise<ServedSite> {
  const { base, outDir } = settingsOrExit();
  const dir = resolve(ROOT, outDir);
  repairSite(placeOf(dir));
  if (!existsSync(dir)) {
    throw new Error(`There is no built site in ${outDir}: run "npm run build" first.`);
  }
  const server = await startServer(dir, base, port);
  const { port: actual } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://localhost:${actual}`, base, close };
}

/**
 * Serves a folder as a static host does: compressed, with the headers of `_headers`, `/x` leading to `/x/`,
 * and the nearest 404 page for everything else.
 * @param base the base path, with both slashes
 */
export async function startServer(dir: string, base: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    // A part of a compressed file is not a compressed part of the file.
    if (request.headers.range !== undefined) answer(dir, base, request, response);
    else compress(request as never, response as never, () => answer(dir, base, request, response));
  });
  await new Promise<void>((started, failed) => {
    server.once('error', failed).listen(port, 'localhost', started);
  });
  return server;
}

function answer(
  dir: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [pathname = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
  for (const [name, value] of headersOf(dir, pathname)) response.setHeader(name, value);
  const lead = (to: string): void => {
    // Two slashes in front would name another host.
    const address = to.replace(/^\/+/, '/') + (query === undefined ? '' : `?${query}`);
    response.writeHead(301, { Location: address }).end();
  };
  if (`${pathname}/` === base) {
    lead(base);
    return;
  }
  const path = pathname.startsWith(base) ? pathname.slice(base.length - 1) : undefined;
  const missing = (): void => sendMissing(dir, path ?? '/', request, response);
  if (path === undefined || path === '/_headers' || leadsOut(dir, path)) {
    missing();
    return;
  }
  send(request, path, { root: dir, cacheControl: false })
    .on('directory', () =>
      existsSync(fileAt(dir, `${path}/index.html`)) ? lead(`${pathname}/`) : missing(),
    )
    .on('error', ({ status, headers }: SendError) => {
      // What was asked of the file cannot be met: its part (416) or its state (412).
      if (status === 416 || status === 412) response.writeHead(status, headers).end();
      else missing();
    })
    .pipe(response);
}

/** The nearest `404.html` on the way up, so that each language may have its own. Nobody may keep it. */
function sendMissing(
  dir: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  let file: string | undefined;
  for (let folder = path; file === undefined && folder !== '/';) {
    folder = posix.dirname(folder);
    const candidate = fileAt(dir, join(folder, '404.html'));
    if (existsSync(candidate)) file = candidate;
  }
  response.writeHead(404, {
    'Cache-Control': 'no-store',
    'Content-Type': file === undefined ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8',
  });
  if (request.method === 'HEAD') response.end();
  else response.end(file === undefined ? 'Not found\n' : readFileSync(file));
}

function headersOf(dir: string, pathname: string): Map<string, string> {
  const file = join(dir, '_headers');
  return headersFor(headerRules(existsSync(file) ? readFileSync(file, 'utf8') : ''), pathname);
}

/** Whether a link of the file system leads out of the folder. */
function leadsOut(dir: string, path: string): boolean {
  const file = fileAt(dir, path);
  return existsSync(file) && !`${realpathSync(file)}${sep}`.startsWith(realpathSync(dir) + sep);
}

/** The place of a file; nothing of a path leads above the folder. */
function fileAt(dir: string, path: string): string {
  try {
    return join(dir, posix.normalize(`/${decodeURIComponent(path)}`).replaceAll('\0', ''));
  } catch {
    return dir;
  }
}
