import type { Page } from 'playwright/test';
import { LOCALES } from '../../../src/data/content.ts';
import type { Locale } from '../../../src/lib/content/language.ts';
import { childrenOf } from '../../../src/lib/tree/model.ts';
import { nodeRoute, type Route, routes } from '../../../src/lib/site/urls.ts';
import { sideways } from '../../support/clipping.ts';
import { outside, overlaps, seeDrawing } from '../../support/drawing.ts';
import { ENLARGED, enlargeText } from '../../support/large-text.ts';
import { shifts } from '../../support/motion.ts';
import { address, content, deepest, ids, sample, tree } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';
import { TreePage } from '../../support/tree-page.ts';
import { en } from '../../support/languages.ts';

const exampleRoute: Route = `/examples/${content.examples[0]?.id ?? ''}/`;

async function expectRoom(page: Page, name: string): Promise<void> {
  const drawing = await seeDrawing(page);
  expect.soft(overlaps(drawing), name).toEqual([]);
  // As an outline it has no frames and no corner of its own.
  const isOutline = await page.locator('[data-tree][data-flow]').count();
  if (isOutline === 0) expect.soft(outside(drawing), name).toEqual([]);
  expect.soft(await sideways(page), name).toBeLessThanOrEqual(0);
}

const hows = Object.keys(ENLARGED) as (keyof typeof ENLARGED)[];

for (const locale of LOCALES) {
  for (const how of hows) {
    test(`nothing of a tree is covered or cut off by ${how}: ${locale}`, async ({ page }) => {
      await page.setViewportSize({ width: 1920, height: 950 });
      const site = new TreePage(page, locale);
      await site.open(routes.tree);
      await enlargeText(page, how);
      const asked = await page.locator('[data-to-size="reading"]').isVisible();
      await expectRoom(page, asked ? 'whole' : 'on arrival');
      if (asked) {
        await site.pressSize('reading');
        await expectRoom(page, 'reading');
      } else {
        await site.tree.locator('[data-to-size="whole"]').click();
        await expect(site.tree).toHaveAttribute('data-size', 'whole');
        await expectRoom(page, 'whole, as asked');
      }
      for (const route of [nodeRoute(deepest), exampleRoute]) {
        await page.setViewportSize({ width: 1280, height: 720 });
        await site.open(route);
        await enlargeText(page, how);
        await expectRoom(page, route);
      }
    });
  }
}

test('nor on pages of single nodes', async ({ page }) => {
  for (const id of sample(ids, 30)) {
    await page.goto(address(en, nodeRoute(id)));
    await enlargeText(page);
    await expectRoom(page, id);
  }
});

/** Lets the reader's browser set text in letters of so many px, from the first moment on. */
async function prefer(page: Page, px: number): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: px, fixed: px } });
}

async function seeNoShift(page: Page, locale: Locale, route: Route, name: string): Promise<void> {
  await page.goto(address(locale, route));
  await expect(page.locator('[data-tree]')).toHaveAttribute('data-size');
  expect.soft(await shifts(page), name).toEqual([]);
}

for (const px of [16, 24]) {
  test(`nothing shifts on arrival with letters of ${px} px`, async ({ page }) => {
    await prefer(page, px);
    for (const width of [1440, 1100, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const route of [routes.tree, nodeRoute(deepest)]) {
        await seeNoShift(
          page,
          LOCALES[width % LOCALES.length] ?? en,
          route,
          `${route} at ${width}`,
        );
      }
    }
    const rem = () =>
      page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    expect(await rem()).toBe(px);
  });
}

test('a word without end is broken where its box ends', async ({ page }) => {
  const site = new TreePage(page);
  for (const width of [1100, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await site.open(routes.tree);
    for (const id of ids.filter((one) => childrenOf(tree, one).length > 0).slice(1)) {
      const over = await site.link(id).evaluate((link, long) => {
        link.textContent = long;
        const box = link.closest('.box')?.getBoundingClientRect().right ?? 0;
        return link.getBoundingClientRect().right - box;
      }, 'W'.repeat(70));
      // No more than the gap that is kept free for edges.
      expect.soft(over, `${id} at ${width}`).toBeLessThanOrEqual(11);
    }
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  }
});
