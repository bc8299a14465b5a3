import { LOCALES } from '../../src/data/content.ts';
import { drawnIn } from '../../src/data/drawn.ts';
import { routes } from '../../src/lib/site/urls.ts';
import { matches } from '../../src/lib/tree/view/matches.ts';
import { arrival, filtered, toggled } from '../../src/lib/tree/view/view.ts';
import { expectDrawn, seeDrawing } from '../support/drawing.ts';
import { deepest, ids, tree } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';
import { TreePage } from '../support/tree-page.ts';
import { en, zh } from '../support/languages.ts';

const QUERIES = new Map([
  [en, ['kafka', 'OUTBOX', 'ＳＡＧＡ', 'consistency strong']],
  [zh, ['舱壁', 'kafka', '锁', '重试']],
]);

const near = arrival(tree, { page: 'node', current: deepest });

for (const locale of LOCALES) {
  test(`typing marks and counts the nodes that hold the words: ${locale}`, async ({ page }) => {
    const site = new TreePage(page, locale);
    await site.openNode(deepest);
    let view = near;
    for (const query of [...(QUERIES.get(locale) ?? []), 'zzzz']) {
      const found = matches(drawnIn(locale).tree, query);
      view = filtered(tree, view, query, found);
      await site.filter.fill(query);
      await expect(site.status).toHaveText(
        found.length === 0
          ? site.text('tree.filterNone')
          : site.text('tree.filterCount', { count: found.length, all: ids.length }),
      );
      await expect(site.status).toBeInViewport();
      expect(await site.marked('match'), query).toEqual(found.toSorted());
      const dim = ids.filter((id) => !found.includes(id)).toSorted();
      // What was never shown is not in the page of a node.
      expect(dim, query).toEqual(expect.arrayContaining(await site.marked('dim')));
      for (const id of found) await expect(site.link(id)).toBeVisible();
      const words = await site.tree.locator('[data-match] > .box mark').allTextContents();
      const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
      for (const word of words) expect(plain(query)).toContain(plain(word));
      if (found.length > 0) await expect(site.link(found[0] ?? '')).toBeInViewport();
      expectDrawn(await seeDrawing(page), locale, view);
      await expect(site.tree.locator('[aria-current="page"]')).toHaveCount(1);
    }
    await site.filter.fill('');
    await expect(site.status).toBeEmpty();
    expect(await site.marked('match')).toEqual([]);
    expect(await site.marked('dim')).toEqual([]);
    await expect(site.tree.locator('mark')).toHaveCount(0);
    expectDrawn(await seeDrawing(page), locale, near);
    await site.seeSamePage();
  });
}

test('Enter steps through what is found, Shift and Enter back, Escape clears', async ({ page }) => {
  const site = new TreePage(page);
  await site.open(routes.tree);
  await site.filter.focus();
  // Letters are taken away again: the marks of those found before must not stay, nor be missing.
  await page.keyboard.type('sagax');
  await expect(site.status).toHaveText(site.text('tree.filterNone'));
  expect(await site.marked('match')).toEqual([]);
  await page.keyboard.press('Backspace');
  const found = matches(drawnIn(en).tree, 'saga');
  await expect.poll(() => site.marked('match')).toEqual(found.toSorted());
  await expect(site.tree.locator('mark').first()).toBeVisible();
  for (const id of [...found, found[0] ?? '']) {
    await page.keyboard.press('Enter');
    await expect.poll(() => site.marked('found-here')).toEqual([id]);
    await expect(site.link(id)).toBeInViewport();
    await expect(site.filter).toBeFocused();
  }
  for (const id of [found.at(-1), found.at(-2)]) {
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => site.marked('found-here')).toEqual([id]);
  }
  await page.keyboard.press('Escape');
  await expect(site.filter).toHaveValue('');
  await expect(site.status).toBeEmpty();
  expect(await site.marked('found-here')).toEqual([]);
  expectDrawn(await seeDrawing(page), en, arrival(tree, { page: 'map' }));
  await page.keyboard.type('saga');
  await expect.poll(() => site.marked('match')).toEqual(found.toSorted());
  await page.keyboard.press('Shift+Enter');
  await expect.poll(() => site.marked('found-here')).toEqual([found.at(-1)]);
});

test('what is current stays in sight whatever is looked for', async ({ page }) => {
  const site = new TreePage(page);
  await site.openNode(deepest);
  await site.pressButton(tree.root);
  await expect(site.link(deepest)).toBeHidden();
  for (const query of ['etcd', 'zzzz', '']) {
    await site.filter.fill(query);
    await expect(site.link(deepest)).toBeVisible();
  }
});

test('a concern that is folded opens for what is found in it, and folds again', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const site = new TreePage(page);
  await site.open(routes.tree);
  await site.pressButton('data-storage');
  const view = toggled(arrival(tree, { page: 'map' }), 'data-storage');
  await site.filter.fill('redis');
  const found = matches(drawnIn(en).tree, 'redis');
  await expect(site.link(found[0] ?? '')).toBeVisible();
  expectDrawn(await seeDrawing(page), en, filtered(tree, view, 'redis', found));
  await site.filter.fill('');
  await expect(site.status).toBeEmpty();
  expectDrawn(await seeDrawing(page), en, view);
});
