import { clipped, sideways, spilled } from '../../support/clipping.ts';
import { overlaps, readDrawing } from '../../support/drawing.ts';
import { address, everyKind, tree, TREE_KINDS } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';

// A4 without margins, at 96 dpi.
test.use({ viewport: { width: 794, height: 1123 } });

test('the tree is printed as an outline, whole and without controls', async ({ page }) => {
  for (const { locale, route } of everyKind(TREE_KINDS)) {
    await page.goto(address(locale, route));
    await page.emulateMedia({ media: 'print' });
    const drawing = await readDrawing(page);
    const tops = drawing.boxes.map(({ top }) => top);
    expect.soft(tops, route).toEqual(tops.toSorted((a, b) => a - b));
    const lefts = new Map(drawing.boxes.map(({ id, left }) => [id, left]));
    for (const { id, left } of drawing.boxes) {
      expect(left, id).toBeGreaterThan(lefts.get(tree.parents.get(id) ?? '') ?? -1);
    }
    expect.soft(overlaps(drawing), route).toEqual([]);
    expect.soft(await spilled(page), route).toEqual([]);
    const cut = await page.locator('.tree-viewport').evaluate((viewport) => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = viewport;
      return Math.max(scrollHeight - clientHeight, scrollWidth - clientWidth);
    });
    expect.soft(cut, `cut off on ${route}`).toBeLessThanOrEqual(0);
  }
});

test('no page prints controls or cuts anything off', async ({ page }) => {
  for (const { locale, route } of everyKind()) {
    await page.goto(address(locale, route));
    await page.emulateMedia({ media: 'print' });
    const controls = page.locator('button, select, .site-nav, .tree-controls, .tree-zoom, .skip');
    const shown = await controls.evaluateAll((all) =>
      all.filter((one) => one.getClientRects().length > 0).map((one) => one.outerHTML),
    );
    expect.soft(shown, address(locale, route)).toEqual([]);
    expect.soft(await sideways(page), address(locale, route)).toBeLessThanOrEqual(0);
    expect.soft(await clipped(page), address(locale, route)).toEqual([]);
    const scrolled = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *')]
        .filter((element) => getComputedStyle(element).overflowX === 'auto')
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect.soft(scrolled, `cut off on ${address(locale, route)}`).toEqual([]);
  }
});
