import type { Page } from 'playwright/test';
import { LOCALES } from '../../src/data/content.ts';
import { routes } from '../../src/lib/site/urls.ts';
import { arrival } from '../../src/lib/tree/view/view.ts';
import { sideways } from '../support/clipping.ts';
import { type Drawing, expectDrawn, overlaps, type Rect, seeDrawing } from '../support/drawing.ts';
import { smallText } from '../support/figures.ts';
import { address, ids, tree } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';
import { TreePage } from '../support/tree-page.ts';

/** Windows in which the whole tree is to be seen at once, or by scrolling down a little. */
const WINDOWS = [
  { width: 1366, height: 650, mostWindows: 1.45 },
  { width: 1440, height: 900, mostWindows: 1 },
  { width: 1536, height: 730, mostWindows: 1.45 },
  { width: 1920, height: 950, mostWindows: 1 },
];

const LEAST_TYPE = 11;
const ROW = 24;

/** Titles one above the other that are nearer than rows may be. */
function crowded({ targets }: Drawing): string[] {
  const links = targets.filter(({ id }) => id.startsWith('a of '));
  const middle = ({ top, bottom }: Rect): number => (top + bottom) / 2;
  return links.flatMap((a, index) =>
    links
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right)
      .filter((b) => Math.abs(middle(a) - middle(b)) < ROW - 0.5)
      .map((b) => `${a.id} and ${b.id}: ${Math.abs(middle(a) - middle(b)).toFixed(1)}`),
  );
}

/** How far the drawing can be scrolled, sideways and down, in px. */
function hidden(page: Page): Promise<[x: number, y: number]> {
  return page.locator('.tree-viewport').evaluate((viewport): [number, number] => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = viewport;
    return [scrollWidth - clientWidth, scrollHeight - clientHeight];
  });
}

for (const locale of LOCALES) {
  for (const { width, height, mostWindows } of WINDOWS) {
    test(`the whole tree arrives at ${width} × ${height}: ${locale}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const site = new TreePage(page, locale);
      await site.open(routes.tree);
      const drawing = await seeDrawing(page);
      expect(drawing.size).toBe('whole');
      expectDrawn(drawing, locale, arrival(tree, { page: 'map' }));
      expect(drawing.boxes).toHaveLength(ids.length);
      expect(await smallText(page, LEAST_TYPE)).toEqual([]);
      expect(crowded(drawing)).toEqual([]);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      expect(await hidden(page)).toEqual([0, 0]);
      expect(await page.evaluate(() => scrollY)).toBe(0);
      expect(drawing.canvas.bottom / height, 'windows').toBeLessThanOrEqual(mostWindows);
    });
  }

  test(`home shows all of the map in the first window: ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address(locale, routes.home));
    const picture = page.locator('.glance .map-picture');
    await expect(picture).toBeInViewport({ ratio: 1 });
    const { width, height } = (await picture.boundingBox()) ?? { width: 0, height: 0 };
    expect(Math.min(width, height)).toBeGreaterThan(400);
  });

  test(`at 1440 × 900 every title stands in the window: ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const site = new TreePage(page, locale);
    await site.open(routes.tree);
    const { boxes, texts } = await seeDrawing(page);
    expect(boxes).toHaveLength(ids.length);
    const out = texts.filter(
      ({ left, top, right, bottom }) => left < 0 || top < 0 || right > 1440 || bottom > 900,
    );
    expect(out.map(({ id }) => id)).toEqual([]);
  });

  test(`the open tree at reading size: ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const site = new TreePage(page, locale);
    await site.open(routes.tree);
    await site.pressSize('reading');
    const drawing = await seeDrawing(page);
    expectDrawn(drawing, locale, arrival(tree, { page: 'map' }));
    expect(drawing.canvas.bottom - drawing.canvas.top).toBeLessThanOrEqual(1900);
    expect(await smallText(page, 14, 'a:first-of-type')).toEqual([]);
    expect(await smallText(page, LEAST_TYPE)).toEqual([]);
    expect(crowded(drawing)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });
}

test('between a phone and a wide window the tree arrives at reading size', async ({ page }) => {
  for (const width of [721, 1100, 1220]) {
    await page.setViewportSize({ width, height: 800 });
    const site = new TreePage(page);
    await site.open(routes.tree);
    const drawing = await seeDrawing(page);
    expect(drawing.size).toBe('reading');
    expect(overlaps(drawing)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  }
});
