import { LOCALES } from '../../../src/data/content.ts';
import { drawnTree } from '../../../src/lib/tree/drawn-tree.ts';
import { allOpen, alongPath, arrival } from '../../../src/lib/tree/expansion.ts';
import { matches } from '../../../src/lib/tree/matches.ts';
import { routes } from '../../../src/lib/site/urls.ts';
import { expectDrawn, seeDrawing } from '../../support/drawing.ts';
import { tree } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';
import { TreePage } from '../../support/tree-page.ts';
import { en, zh } from '../../support/languages.ts';

const QUERIES = new Map([
  [en, ['kafka', 'OUTBOX', 'consistency strong']],
  [zh, ['舱壁', 'kafka', '重试']],
]);

for (const locale of LOCALES) {
  test(`typing reveals and marks the nodes that hold the words: ${locale}`, async ({ page }) => {
    const site = new TreePage(page, locale);
    await site.openNode('saga');
    for (const query of QUERIES.get(locale) ?? []) {
      const found = matches(drawnTree(tree, locale), query);
      expect(found.length, query).toBeGreaterThan(0);
      await site.filter.fill(query);
      const marked = site.tree.locator('[data-match]:visible');
      await expect(marked).toHaveCount(found.length);
      const ids = await marked.evaluateAll((items) =>
        items.map((item) => (item as HTMLElement).dataset['node']),
      );
      expect(ids.toSorted(), query).toEqual(found.toSorted());
      await expect(site.link(found[0] ?? '')).toBeInViewport();
      expectDrawn(await seeDrawing(page), locale, alongPath(tree, ['saga', ...found]));
    }
    await site.filter.fill('');
    await expect(site.tree.locator('[data-match]')).toHaveCount(0);
    expectDrawn(await seeDrawing(page), locale, arrival(tree, 'saga'));
    await site.seeSamePage();
  });
}

test('by keyboard: Enter leads to the first node found, Escape brings back what was open', async ({
  page,
}) => {
  const site = new TreePage(page);
  await site.open(routes.tree);
  await site.filter.focus();
  await page.keyboard.type('etcd');
  await expect(site.status).toHaveText(site.text('tree.filterOne'));
  await page.keyboard.press('Enter');
  await site.seeFocusOn('etcd');
  await site.filter.focus();
  await page.keyboard.press('Escape');
  await expect(site.filter).toHaveValue('');
  expectDrawn(await seeDrawing(page), en, allOpen(tree));
});

test('what is nowhere is told', async ({ page }) => {
  const site = new TreePage(page);
  await site.open(routes.tree);
  await site.filter.fill('zzzz');
  await expect(site.status).toHaveText(site.text('tree.filterNone'));
});
