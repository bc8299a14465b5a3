import { LOCALES } from '../../src/lib/content/locale.ts';
import { arrival } from '../../src/lib/tree/expansion.ts';
import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { clipped, sideways, spilled } from '../support/clipping.ts';
import { overlaps, seeDrawing } from '../support/drawing.ts';
import {
  address,
  deepest,
  everyKind,
  KINDS,
  STATUS_404,
  tree,
  TREE_KINDS,
  UNKNOWN,
} from '../support/pages.ts';
import { expect, test } from '../support/test.ts';
import { TreePage } from '../support/tree-page.ts';

test.use({ expectedErrors: [STATUS_404] });

const pages = everyKind([...KINDS, { name: 'unknown address', route: UNKNOWN }]);

for (const locale of LOCALES) {
  test(`no page scrolls sideways or hides text at any width: ${locale}`, async ({ page }) => {
    for (const { route } of pages.filter((one) => one.locale === locale)) {
      await page.goto(address(locale, route));
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => innerWidth), 'the window').toBe(width);
        const where = `${address(locale, route)} at ${width} px`;
        expect.soft(await sideways(page), where).toBeLessThanOrEqual(0);
        expect.soft(await clipped(page), where).toEqual([]);
      }
    }
  });
}

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('the tree is an outline in the order of the list', async ({ page }) => {
    for (const { locale, route } of everyKind(TREE_KINDS)) {
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
    const [only] = [...arrival(tree, deepest).passed].find(([, child]) => child !== null) ?? [];
    if (only === undefined) throw new Error('nothing is kept back');
    await site.pressMore(only);
    await site.pressButton(tree.root);
    await site.pressButton(tree.root);
    await site.pressControl('open-all');
    await expect(site.nodes).toHaveCount(tree.nodes.size);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(overlaps(await seeDrawing(page))).toEqual([]);
    expect(await spilled(page)).toEqual([]);
    await site.pressLink('communication');
    await site.seeSamePage();
  });

  test('what is pressed is at least 24 px high and wide', async ({ page }) => {
    for (const { locale, route } of pages) {
      await page.goto(address(locale, route));
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            'button, select, summary, [data-node] .box, .more .box, .trail a, .branches a, ' +
              '.site-header a, .ways a, .caution-flag, [data-near] a',
          ),
        ]
          .map((element) => ({ element, place: element.getBoundingClientRect() }))
          .filter(({ place }) => place.width > 0 && (place.width < 24 || place.height < 23.9))
          .map(({ element, place }) => `${element.outerHTML.slice(0, 80)} ${place.height}`),
      );
      expect.soft(small, address(locale, route)).toEqual([]);
    }
  });

  test('trail, heading and text come before the tree, branches too', async ({ page }) => {
    for (const route of [routes.tree, nodeRoute(deepest)]) {
      await page.goto(address('en', route));
      const tops = await page.evaluate(() =>
        ['.trail', 'h1', '.summary', '.branches', '[data-tree]', '[data-panel="more"]'].map(
          (selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? -1,
        ),
      );
      expect.soft(tops).toEqual(tops.toSorted((a, b) => a - b));
    }
  });
});
