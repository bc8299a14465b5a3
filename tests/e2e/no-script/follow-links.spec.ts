import type { Page } from 'playwright/test';
import { LOCALES } from '../../../src/data/content.ts';
import { childrenOf, nodeOf, siblingsOf, trailOf } from '../../../src/lib/tree/model.ts';
import { nodeRoute, routes } from '../../../src/lib/site/urls.ts';
import { address, deepest, ids, sample, tree } from '../../support/pages.ts';
import { arrival } from '../../../src/lib/tree/view/view.ts';
import { expectDrawn, readDrawing } from '../../support/drawing.ts';
import { expect, test } from '../../support/test.ts';
import { en } from '../../support/languages.ts';

/** One-shot calls only: without script Firefox runs none of Playwright's waiting inside a page. */
async function pressLink(page: Page, selector: string): Promise<void> {
  const from = page.url();
  const [x, y] = await page.evaluate((wanted) => {
    const link = document.querySelector(wanted);
    if (!link) throw new Error(`no link: ${wanted}`);
    document.getAnimations().forEach((animation) => animation.finish());
    link.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = link.getBoundingClientRect();
    return [left + width / 2, top + height / 2] as const;
  }, selector);
  await page.mouse.click(x, y);
  await expect.poll(() => page.url()).not.toBe(from);
  await expect
    .poll(() => page.evaluate(() => document.readyState).catch(() => 'gone'))
    .toBe('complete');
}

for (const locale of sample(LOCALES, 2)) {
  test(`a reader walks from the first page to the deepest node: ${locale}`, async ({ page }) => {
    await page.goto(address(locale, routes.home));
    await pressLink(page, `a[href$="${routes.tree}"]`);
    for (const id of trailOf(tree, deepest)) {
      await pressLink(page, `main a[href$="${nodeRoute(id)}"]`);
      expect(await page.locator('h1').textContent()).toBe(nodeOf(tree, id).title[locale]);
    }
  });

  test(`the tree's own links lead there as well: ${locale}`, async ({ page }) => {
    await page.goto(address(locale, nodeRoute(tree.root)));
    for (const id of trailOf(tree, deepest).slice(1)) {
      await pressLink(page, `[data-node="${id}"] a`);
      expect(await page.locator('h1').textContent()).toBe(nodeOf(tree, id).title[locale]);
    }
  });
}

test('a page shows trail, siblings and branches', async ({ page }) => {
  for (const id of sample(ids, 30)) {
    await page.goto(address(en, nodeRoute(id)));
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-tree] [data-node]')]
        .filter((element) => element.getClientRects().length > 0)
        .map(({ dataset }) => dataset['node'] ?? ''),
    );
    const expected = [...trailOf(tree, id), ...siblingsOf(tree, id), ...childrenOf(tree, id)];
    expect(shown.toSorted()).toEqual(expected.toSorted());
  }
});

for (const locale of LOCALES) {
  test(`the map holds the whole tree: ${locale}`, async ({ page }) => {
    for (const [width, size] of [
      [1440, 'whole'],
      [1000, 'reading'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address(locale, routes.tree));
      const drawing = await readDrawing(page);
      const view = arrival(tree, { page: 'map' });
      expectDrawn({ ...drawing, size }, locale, view);
    }
  });
}
