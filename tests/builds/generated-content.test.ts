import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { AddressInfo } from 'node:net';
import { launchChromium } from '../../scripts/browsers.ts';
import { findBrowsers } from '../../scripts/find-browsers.ts';
import { startServer } from '../../scripts/site-server.ts';
import { toTree } from '../../src/lib/tree/model.ts';
import { sideways } from '../support/clipping.ts';
import { overlaps, seeDrawing } from '../support/drawing.ts';
import { buildSite, generatedSite } from '../support/generated-site.ts';

const COUNT = 125;

describe(`the site of a generated tree of ${COUNT} nodes`, () => {
  const site = generatedSite(COUNT);
  after(() => {
    site.remove();
    assert.ok(!existsSync(site.content) && !existsSync(site.out));
  });
  const { status, stderr } = buildSite(site);

  test('is built', () => assert.equal(status, 0, stderr));

  for (const prefix of ['', 'zh/']) {
    test(`has a page for every node below /${prefix}`, () => {
      const pages = globSync(`${prefix}tree/*/index.html`, { cwd: site.out });
      assert.equal(pages.length, COUNT);
    });
  }

  for (const locale of ['en', 'zh']) {
    const read = (file: string): unknown => JSON.parse(readFileSync(join(site.out, file), 'utf8'));

    test(`finds every node in the search of ${locale}`, () => {
      const { kind } = read(`search/${locale}.json`) as { kind: string[] };
      assert.equal(kind.filter((one) => one === 'node').length, COUNT);
    });

    test(`has the whole tree in the file of ${locale} that the script fetches`, () => {
      const [file = ''] = globSync(`data/tree.${locale}.*.json`, { cwd: site.out });
      const { root, nodes } = read(file) as { root: string; nodes: { id: string }[] };
      assert.equal(toTree(root, nodes).nodes.size, COUNT);
    });
  }

  test('is drawn in at most 1.6 windows of 1440 × 900, and nothing covers another', async () => {
    findBrowsers();
    const server = await startServer(site.out, '/', 0);
    const browser = await launchChromium();
    try {
      const { port } = server.address() as AddressInfo;
      for (const prefix of ['', 'zh/']) {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
        await page.goto(`http://localhost:${port}/${prefix}tree/`);
        await page.waitForSelector('[data-tree][data-ready][data-size="whole"]');
        const drawing = await seeDrawing(page);
        assert.equal(drawing.boxes.length, COUNT);
        assert.deepEqual(overlaps(drawing), []);
        assert.ok((await sideways(page)) <= 0);
        const windows = drawing.canvas.bottom / 900;
        assert.ok(windows <= 1.6, `${windows} windows`);
      }
    } finally {
      await browser.close();
      server.close();
    }
  });
});
