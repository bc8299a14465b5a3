import { LOCALES } from '../../src/data/content.ts';
import { recordRoute } from '../../src/lib/site/pages.ts';
import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { allToggled, arrival, sized, toggled } from '../../src/lib/tree/view/view.ts';
import { expectDrawn, seeDrawing } from '../support/drawing.ts';
import { content, deepest, ids, tree } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';
import { TreePage } from '../support/tree-page.ts';
import { en } from '../support/languages.ts';

for (const locale of LOCALES) {
  test(`open all, close all and back to this node: ${locale}`, async ({ page }) => {
    const site = new TreePage(page, locale);
    await site.open(nodeRoute(deepest));
    const near = arrival(tree, { page: 'node', current: deepest });
    await site.pressControl('open-all');
    await expect(site.nodes).toHaveCount(ids.length);
    const all = allToggled(tree, near, true);
    expectDrawn(await seeDrawing(page), locale, all);
    await site.pressControl('close-all');
    await expect(site.link(deepest)).toBeVisible();
    expectDrawn(await seeDrawing(page), locale, allToggled(tree, all, false));
    await site.filter.fill('kafka');
    await expect(site.status).not.toBeEmpty();
    await site.pressControl('reset');
    await expect(site.filter).toHaveValue('');
    await expect(site.status).toBeEmpty();
    await expect(site.link(deepest)).toBeInViewport();
    expectDrawn(await seeDrawing(page), locale, near);
    await site.seeSamePage();
  });

  test(`the whole tree and its reading size lead to each other: ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const site = new TreePage(page, locale);
    await site.open(routes.tree);
    let view = arrival(tree, { page: 'map' });
    await site.pressButton('communication');
    view = toggled(view, 'communication');
    for (const [size, other] of [
      ['reading', 'whole'],
      ['whole', 'reading'],
    ] as const) {
      await site.pressSize(size);
      view = sized(tree, view, size);
      expectDrawn(await seeDrawing(page), locale, view);
      const offered = site.tree.locator('[data-to-size]:visible');
      await expect(offered).toHaveAttribute('data-to-size', other);
      await expect(offered, 'the focus is not lost').toBeFocused();
    }
  });
}

test('a size that was chosen stays when the window changes, else the window decides', async ({
  page,
}) => {
  const site = new TreePage(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await site.open(routes.tree);
  const view = arrival(tree, { page: 'map' });
  for (const [width, size] of [
    [1100, 'reading'],
    [1440, 'whole'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await expect(site.tree).toHaveAttribute('data-size', size);
    expectDrawn(await seeDrawing(page), en, view);
  }
  await site.pressSize('reading');
  await page.setViewportSize({ width: 1500, height: 900 });
  await expect(site.tree).toHaveAttribute('data-size', 'reading');
  expectDrawn(await seeDrawing(page), en, view);
});

/** Everything that a page with a drawing can be. */
const PAGES = [
  routes.tree,
  nodeRoute('saga'),
  ...content.examples.slice(0, 1).map(({ id }) => recordRoute('example', id)),
];

test('the wheel over the drawing scrolls the page where the drawing cannot move', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 500 });
  const site = new TreePage(page);
  for (const route of PAGES) {
    await site.open(route);
    const viewport = page.locator('.tree-viewport');
    await viewport.scrollIntoViewIfNeeded();
    await viewport.evaluate((one) => {
      one.scrollTo(0, one.scrollHeight);
    });
    const before = await page.evaluate(() => Math.round(scrollY));
    const [x, y] = await viewport.evaluate((one) => {
      const { left, top, bottom } = one.getBoundingClientRect();
      return [left + 200, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2] as const;
    });
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => scrollY), route).toBeGreaterThan(before + 50);
  }
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
