import type { Page } from 'playwright/test';
import { LOCALES } from '../../../src/data/content.ts';
import type { Locale } from '../../../src/lib/content/language.ts';
import { allOpen, arrival, type Expansion } from '../../../src/lib/tree/expansion.ts';
import { drawnTree } from '../../../src/lib/tree/drawn-tree.ts';
import { layout } from '../../../src/lib/tree/layout.ts';
import { visibleTree } from '../../../src/lib/tree/visible.ts';
import { nodeRoute, routes } from '../../../src/lib/site/urls.ts';
import { spilled } from '../../support/clipping.ts';
import { overlaps, seeDrawing } from '../../support/drawing.ts';
import { enlargeText } from '../../support/large-text.ts';
import { address, deepest, everyKind, ids, sample, tree, TREE_KINDS } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';

/** Boxes that are higher than the room that the layout keeps for them. */
async function tooHigh(page: Page, locale: Locale, expansion: Expansion): Promise<string[]> {
  const { boxes, rem } = await seeDrawing(page);
  const { boxes: places } = layout(visibleTree(drawnTree(tree, locale), expansion));
  return boxes
    .map(({ id, top, bottom }) => ({
      id,
      height: (bottom - top) / rem,
      most: places.get(id)?.height ?? 0,
    }))
    .filter(({ height, most }) => height > most + 0.05)
    .map(({ id, height, most }) => `${id} is ${height.toFixed(2)} rem high, has ${most}`);
}

async function expectRoom(page: Page, locale: Locale, expansion: Expansion): Promise<void> {
  expect.soft(await tooHigh(page, locale, expansion)).toEqual([]);
  expect.soft(overlaps(await seeDrawing(page))).toEqual([]);
  expect.soft(await spilled(page)).toEqual([]);
}

for (const locale of LOCALES) {
  test(`no text of any node is clipped or covered: ${locale}`, async ({ page }) => {
    await page.goto(address(locale, routes.tree));
    await enlargeText(page);
    expect((await seeDrawing(page)).rem).toBe(24);
    await expectRoom(page, locale, allOpen(tree));
  });

  test(`nor on pages of single nodes: ${locale}`, async ({ page }) => {
    for (const id of [deepest, ...sample(ids, 30)]) {
      await page.goto(address(locale, nodeRoute(id)));
      await enlargeText(page);
      await expectRoom(page, locale, arrival(tree, id));
    }
  });
}

test('examples keep room for their notes', async ({ page }) => {
  for (const { locale, route } of sample(everyKind(TREE_KINDS), 2)) {
    await page.goto(address(locale, route));
    await enlargeText(page);
    expect.soft(overlaps(await seeDrawing(page)), route).toEqual([]);
    expect.soft(await spilled(page), route).toEqual([]);
  }
});
