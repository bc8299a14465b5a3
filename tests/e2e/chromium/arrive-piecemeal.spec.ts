import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { nodeRoute } from '../../../src/lib/site/urls.ts';
import { en, zh } from '../../support/languages.ts';
import { shifts } from '../../support/motion.ts';
import { address } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';

const PIECES = 25;
const PAUSE_MS = 30;

/** Sends what another server has; of a page, a piece at a time, as a slow network does. */
function slowServer(from: string) {
  return createServer((request, response) => {
    void (async () => {
      const original = await fetch(new URL(request.url ?? '', from));
      const body = Buffer.from(await original.arrayBuffer());
      const type = original.headers.get('content-type') ?? '';
      response.writeHead(original.status, { 'content-type': type });
      const size = type.startsWith('text/html') ? Math.ceil(body.length / PIECES) : body.length;
      for (let at = 0; at < body.length; at += size) {
        response.write(body.subarray(at, at + size));
        if (size < body.length) await wait(PAUSE_MS);
      }
      response.end();
    })();
  });
}

for (const [locale, id] of [
  [en, 'state-machine-workflow'],
  [zh, 'saga'],
] as const) {
  test(`what is read stays where it is while a page arrives: ${locale} ${id}`, async ({
    page,
    baseURL,
  }) => {
    const server = slowServer(baseURL ?? '');
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const { port } = server.address() as AddressInfo;
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(new URL(address(locale, nodeRoute(id)), `http://localhost:${port}/`).href);
    const moved = await shifts(page, 0);
    server.close();
    expect(moved).toEqual([]);
  });
}
