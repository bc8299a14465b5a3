import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { headerRules, headersFor } from './header-rules.ts';
import { contentType, siteAnswer } from './site-file.ts';

/**
 * Serves a built site as a static host does: compressed, with the headers of `_headers`, `/x` leading
 * to `/x/`, and the 404 page for everything else. `astro preview` does none of these.
 * @param base the base path, with both slashes
 * @param port 0 takes any free one
 */
export async function startServer(dir: string, base: string, port: number): Promise<Server> {
  const headersFile = join(dir, '_headers');
  const rules = existsSync(headersFile) ? headerRules(await readFile(headersFile, 'utf8')) : [];

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [pathname = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
    const answer = siteAnswer(dir, base, pathname);
    for (const [name, value] of headersFor(rules, withoutBase(pathname, base))) {
      response.setHeader(name, value);
    }
    response.statusCode = answer.status;
    if (answer.status === 301) {
      const to = query === undefined ? answer.to : `${answer.to}?${query}`;
      response.setHeader('Location', to).end();
    } else if (answer.file === undefined) {
      response.setHeader('Content-Type', 'text/plain; charset=utf-8').end('Not found\n');
    } else {
      await send(request, response, answer.file);
    }
  };

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, 'localhost', resolve);
  });
  return server;
}

async function send(request: IncomingMessage, response: ServerResponse, file: string) {
  const type = contentType(file);
  const isText = type.includes('charset');
  const accepted = request.headers['accept-encoding'] ?? '';
  let body: Buffer = await readFile(file);
  response.setHeader('Content-Type', type);
  if (isText) response.setHeader('Vary', 'Accept-Encoding');
  if (isText && /\bgzip\b/.test(accepted)) {
    body = await promisify(gzip)(body);
    response.setHeader('Content-Encoding', 'gzip');
  }
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function withoutBase(pathname: string, base: string): string {
  return pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : pathname;
}
