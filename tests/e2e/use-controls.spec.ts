import { LOCALES } from '../../src/data/content.ts';
import { allClosed, allOpen, arrival } from '../../src/lib/tree/expansion.ts';
import { childrenOf } from '../../src/lib/tree/model.ts';
import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { expectDrawn, seeDrawing } from '../support/drawing.ts';
import { deepest, ids, tree } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';
import { type Control, TreePage } from '../support/tree-page.ts';
import { en } from '../support/languages.ts';

for (const locale of LOCALES) {
  test(`open all, close all and show my path: ${locale}`, async ({ page }) => {
    const site = new TreePage(page, locale);
    await site.open(nodeRoute(deepest));
    await site.pressControl('open-all');
    await expect(site.nodes).toHaveCount(ids.length);
    expectDrawn(await seeDrawing(page), locale, allOpen(tree));
    await site.pressControl('close-all');
    await expect(site.nodes).toHaveCount(1);
    expectDrawn(await seeDrawing(page), locale, allClosed());
    await site.pressControl('show-path');
    await expect(site.link(deepest)).toBeInViewport({ ratio: 1 });
    expectDrawn(await seeDrawing(page), locale, arrival(tree, deepest));
    await site.seeSamePage();
  });
}

test('show my path on the whole tree shows the root with its concerns', async ({ page }) => {
  const site = new TreePage(page);
  await site.open(routes.tree);
  await site.pressControl('show-path');
  const { size } = arrival(tree, tree.root).open;
  const count = size + childrenOf(tree, tree.root).length;
  await expect(site.nodes).toHaveCount(count);
  await expect(site.link(tree.root)).toBeInViewport({ ratio: 1 });
  expectDrawn(await seeDrawing(page), en, arrival(tree, tree.root));
});

test('the zoom buttons make the drawing larger and smaller, and stop at the ends', async ({
  page,
}) => {
  const site = new TreePage(page);
  await site.openNode('saga');
  const widthOf = async (): Promise<number> => {
    const { boxes } = await seeDrawing(page);
    return boxes.filter(({ id }) => id === 'saga').map(({ left, right }) => right - left)[0] ?? 0;
  };
  const normal = await widthOf();
  const zooms = async (control: Control): Promise<number[]> => {
    const seen: number[] = [];
    for (let presses = 0; presses < 8; presses += 1) {
      await site.pressControl(control);
      const zoom = (await widthOf()) / normal;
      expectDrawn(await seeDrawing(page), en, arrival(tree, 'saga'), zoom);
      seen.push(Math.round(zoom * 100) / 100);
    }
    return seen;
  };
  const larger = await zooms('zoom-in');
  expect(larger).toEqual(larger.toSorted((a, b) => a - b));
  expect(larger.at(-1)).toBeGreaterThanOrEqual(2);
  const smaller = await zooms('zoom-out');
  expect(smaller).toEqual(smaller.toSorted((a, b) => b - a));
  expect(smaller.at(-1)).toBeLessThanOrEqual(0.5);
});

test('the wheel stays the browser’s own, also with Control', async ({ page }) => {
  await new TreePage(page).openNode('saga');
  const isPrevented = await page.locator('.tree-viewport').evaluate((viewport) =>
    [false, true].map((ctrlKey) => {
      const wheel = new WheelEvent('wheel', { ctrlKey, bubbles: true, cancelable: true });
      viewport.querySelector('.box')?.dispatchEvent(wheel);
      return wheel.defaultPrevented;
    }),
  );
  expect(isPrevented).toEqual([false, false]);
});
