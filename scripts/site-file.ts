import { existsSync, statSync } from 'node:fs';
import { extname, join, posix } from 'node:path';

/** What a static host does with an address: sends a file, leads elsewhere, or has nothing there. */
export type Answer =
  | { readonly status: 200; readonly file: string }
  | { readonly status: 301; readonly to: string }
  | { readonly status: 404; readonly file: string | undefined };

/**
 * Finds the answer to an address among the built pages.
 * @param pathname still percent-encoded, without the query
 * @param base the base path, with both slashes
 */
export function siteAnswer(dir: string, base: string, pathname: string): Answer {
  const full = decoded(pathname);
  if (full === undefined) return { status: 404, file: notFoundPage(dir, '/') };
  if (`${full}/` === base) return { status: 301, to: base };
  if (!full.startsWith(base)) return { status: 404, file: notFoundPage(dir, '/') };
  const path = `/${full.slice(base.length)}`;
  const file = join(dir, path.endsWith('/') ? `${path}index.html` : path);
  if (isFile(file) && path !== '/_headers') return { status: 200, file };
  if (!path.endsWith('/') && isFile(join(dir, path, 'index.html'))) {
    return { status: 301, to: encodeURI(`${full}/`) };
  }
  return { status: 404, file: notFoundPage(dir, path) };
}

/** No part of the result leads above the root, and it starts with exactly one slash. */
function decoded(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname);
    return /[\0\\]/.test(path) ? undefined : posix.normalize(`/${path}`);
  } catch {
    return undefined;
  }
}

/** The nearest `404.html` on the way up, so that each language may have its own. */
function notFoundPage(dir: string, path: string): string | undefined {
  for (let folder = path; folder !== '/';) {
    folder = posix.dirname(folder);
    const file = join(dir, folder, '404.html');
    if (isFile(file)) return file;
  }
  const file = join(dir, '404.html');
  return isFile(file) ? file : undefined;
}

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile();
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** `contentType('a/b.css')` is `text/css; charset=utf-8`. */
export function contentType(file: string): string {
  return TYPES[extname(file)] ?? 'application/octet-stream';
}
