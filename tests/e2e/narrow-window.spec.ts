import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { arrival } from '../../src/lib/tree/view/view.ts';
import { clipped, sideways, spilled } from '../support/clipping.ts';
import { overlaps, seeDrawing } from '../support/drawing.ts';
import {
  address,
  deepest,
  everyKind,
  KINDS,
  sample,
  STATUS_404,
  tree,
  TREE_KINDS,
  UNKNOWN,
} from '../support/pages.ts';
import { expect, test } from '../support/test.ts';
import { TreePage } from '../support/tree-page.ts';
import { en } from '../support/languages.ts';

test.use({ expectedErrors: [STATUS_404] });

const pages = everyKind([...KINDS, { name: 'unknown address', route: UNKNOWN }]);

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  // Chromium meets every kind, at more widths: chromium/visit-every-kind.spec.ts.
  test('no page scrolls sideways or hides text', async ({ page }) => {
    for (const { locale, route } of sample(pages, 4)) {
      await page.goto(address(locale, route));
      expect(await page.evaluate(() => innerWidth), 'the window').toBe(320);
      expect.soft(await sideways(page), address(locale, route)).toBeLessThanOrEqual(0);
      expect.soft(await clipped(page), address(locale, route)).toEqual([]);
    }
  });

  test('the tree is an outline in the order of the list', async ({ page, browserName }) => {
    const kinds = everyKind(TREE_KINDS);
    for (const { locale, route } of sample(kinds, browserName === 'chromium' ? 1 : 4)) {
      await page.goto(address(locale, route));
      const drawing = await seeDrawing(page);
      const tops = drawing.boxes.map(({ top }) => top);
      expect.soft(tops, route).toEqual(tops.toSorted((a, b) => a - b));
      const lefts = new Map(drawing.boxes.map(({ id, left }) => [id, left]));
      const inset = drawing.boxes.filter(
        ({ id, left }) => left > (lefts.get(tree.parents.get(id) ?? '') ?? -1),
      );
      expect.soft(inset).toEqual(drawing.boxes);
      expect.soft(overlaps(drawing), route).toEqual([]);
      expect.soft(await spilled(page), route).toEqual([]);
    }
  });

  test('branches open and close, all of them as well', async ({ page }) => {
    const site = new TreePage(page);
    await site.openNode(deepest);
    const [only] =
      [...arrival(tree, { page: 'node', current: deepest }).passed].find(
        ([, child]) => child !== null,
      ) ?? [];
    if (only === undefined) throw new Error('nothing is kept back');
    await site.pressMore(only);
    await site.pressButton(tree.root);
    await site.pressButton(tree.root);
    await site.pressControl('open-all');
    await expect(site.nodes).toHaveCount(tree.nodes.size);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(overlaps(await seeDrawing(page))).toEqual([]);
    expect(await spilled(page)).toEqual([]);
    await site.seeSamePage();
    await site.pressLink('communication');
  });

  test('what a page is about comes before the tree', async ({ page }) => {
    for (const route of [routes.tree, nodeRoute(deepest)]) {
      await page.goto(address(en, route));
      const tops = await page.evaluate(() =>
        ['h1', '.tree-viewport', '.site-footer'].map(
          (selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? -1,
        ),
      );
      expect.soft(tops[0]).toBeGreaterThan(0);
      expect.soft(tops).toEqual(tops.toSorted((a, b) => a - b));
    }
  });
});
