import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { startServer } from '../../../scripts/site-server.ts';
import { headersFile } from '../../../src/lib/site/headers.ts';

const folder = mkdtempSync(join(tmpdir(), 'served-'));
const dir = join(folder, 'dist');
const FILES = {
  'index.html': 'home',
  'tree/index.html': 'tree '.repeat(100),
  '404.html': 'missing',
  'zh/404.html': '没有',
  '_astro/a.1.js': 'script',
  _headers: headersFile('/docs/', ['/', '/tree/'], ['zh']),
};
for (const [name, content] of Object.entries(FILES)) {
  mkdirSync(join(dir, name, '..'), { recursive: true });
  writeFileSync(join(dir, name), content);
}
writeFileSync(join(folder, 'secret.txt'), 'secret');
symlinkSync(join(folder, 'secret.txt'), join(dir, 'out.txt'));
symlinkSync(folder, join(dir, 'up'));

let server: Awaited<ReturnType<typeof startServer>>;
before(async () => {
  server = await startServer(dir, '/docs/', 0);
});
after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

/** The answer to a path exactly as it is given; `fetch` would tidy it up. */
const ask = (path: string, headers = {}): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    get({ host: 'localhost', port, path, headers }, resolve).on('error', reject);
  });

describe('startServer(dir, base, port)', () => {
  test('sends pages with their headers', async () => {
    const { statusCode, headers } = await ask('/docs/tree/');
    assert.equal(statusCode, 200);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(headers['cache-control'], 'public, max-age=0, must-revalidate');
    assert.equal(headers['x-content-type-options'], 'nosniff');
  });

  const leading = [
    ['/docs', '/docs/'],
    ['/docs?a=1', '/docs/?a=1'],
    ['/docs/tree', '/docs/tree/'],
    ['/docs/tree?a=1&b', '/docs/tree/?a=1&b'],
  ] as const;
  for (const [from, to] of leading) {
    test(`leads from ${from} to ${to}`, async () => {
      const { statusCode, headers } = await ask(from);
      assert.deepEqual([statusCode, headers.location], [301, to]);
    });
  }

  test('never leads to another host', async () => {
    for (const path of ['//example.org/..', '/docs//example.org/..', '/docs/%2f%2fexample.org']) {
      assert.doesNotMatch((await ask(path)).headers.location ?? '', /^\/\/|^\w+:/, path);
    }
  });

  const missing = [
    ['/docs/nowhere', 'missing'],
    ['/tree/', 'missing'],
    ['/docs/zh/tree/x/', '没有'],
    ['/docs/_astro/b.1.js', 'missing'],
    ['/docs/_astro', 'missing'],
    ['/docs/_headers', 'missing'],
    ['/docs/%5fheaders', 'missing'],
    ['/docs/%E0%A4%A', 'missing'],
    ['/docs/../secret.txt', 'missing'],
    ['/docs/%2e%2e/secret.txt', 'missing'],
    ['/docs/out.txt', 'missing'],
    ['/docs/up/secret.txt', 'missing'],
  ] as const;
  for (const [path, page] of missing) {
    test(`answers 404 to ${path}, not to be kept`, async () => {
      const response = await ask(path);
      assert.equal(response.statusCode, 404);
      assert.equal(response.headers['cache-control'], 'no-store');
      assert.equal(
        response.headers['content-security-policy'],
        path.startsWith('/docs') ? "frame-ancestors 'none'" : undefined,
      );
      assert.equal(await text(response), page);
    });
  }

  test('answers 304 to who has the page, by either validator', async () => {
    const { etag, 'last-modified': date } = (await ask('/docs/tree/')).headers;
    assert.equal((await ask('/docs/tree/', { 'if-none-match': `"x", ${etag}` })).statusCode, 304);
    assert.equal((await ask('/docs/tree/', { 'if-modified-since': date })).statusCode, 304);
    assert.equal((await ask('/docs/tree/', { 'if-none-match': '"x"' })).statusCode, 200);
  });

  test('sends a part that is asked for, uncompressed', async () => {
    const response = await ask('/docs/tree/', { range: 'bytes=5-8', 'accept-encoding': 'gzip' });
    assert.equal(response.statusCode, 206);
    assert.equal(response.headers['content-range'], 'bytes 5-8/500');
    assert.equal(await text(response), 'tree');
    assert.equal((await ask('/docs/tree/', { range: 'bytes=900-' })).statusCode, 416);
  });

  test('compresses unless it is refused', async () => {
    const zipped = await ask('/docs/tree/', { 'accept-encoding': 'gzip' });
    assert.equal(zipped.headers['content-encoding'], 'gzip');
    assert.match(zipped.headers.vary ?? '', /accept-encoding/i);
    const parts: Buffer[] = [];
    for await (const part of zipped) parts.push(part as Buffer);
    assert.equal(gunzipSync(Buffer.concat(parts)).toString(), FILES['tree/index.html']);
    for (const refused of ['gzip;q=0', 'identity', '']) {
      const { headers } = await ask('/docs/tree/', { 'accept-encoding': refused });
      assert.equal(headers['content-encoding'], undefined, refused);
    }
  });
});
