import type { Page } from 'playwright/test';
import { nodeRoute, routes } from '../../../src/lib/site/urls.ts';
import { seeColours, VISIBLE } from '../../support/colours.ts';
import { address } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';
import { en, zh } from '../../support/languages.ts';

const LIGHT = 'rgb(252, 251, 248)';

async function choose(page: Page, theme: 'auto' | 'light' | 'dark'): Promise<void> {
  await page.locator('[data-theme-switch]').selectOption(theme);
}

test('a choice is remembered over pages and reloads, until it is taken back', async ({ page }) => {
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto(address(en, routes.home));
  expect(await paper(), 'the system is light').toBe(LIGHT);
  await choose(page, 'dark');
  const dark = await paper();
  expect(dark).not.toBe(LIGHT);
  await page.reload();
  expect(await paper()).toBe(dark);
  for (const locale of [en, zh] as const) {
    await page.goto(address(locale, nodeRoute('saga')));
    expect(await paper()).toBe(dark);
    await expect(page.locator('[data-theme-switch]')).toHaveValue('dark');
  }
  await choose(page, 'auto');
  expect(await paper()).toBe(LIGHT);
  await page.goto(address(en, routes.rust));
  expect(await paper()).toBe(LIGHT);
  await expect(page.locator('[data-theme-switch]')).toHaveValue('auto');
});

test('a choice holds in every tab, and on the page that one comes back to', async ({
  page,
  context,
}) => {
  const choice = page.locator('[data-theme-switch]');
  await page.goto(address(en, nodeRoute('saga')));
  const other = await context.newPage();
  await other.goto(address(en, routes.glossary));
  await choose(other, 'dark');
  await expect(choice).toHaveValue('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto(address(en, routes.glossary));
  await choose(page, 'light');
  await page.goBack();
  await expect(choice).toHaveValue('light');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

for (const theme of ['light', 'dark'] as const) {
  for (const route of [routes.tree, nodeRoute('saga'), '/examples/ecommerce-order/'] as const) {
    test(`edges, path and dots can be seen on ${route}: ${theme}`, async ({ page }) => {
      await page.goto(address(en, route));
      await choose(page, theme);
      const seen = await seeColours(page);
      expect(seen.edges).toBeGreaterThanOrEqual(VISIBLE);
      if (route !== routes.tree) expect(seen.path).toBeGreaterThanOrEqual(VISIBLE);
      expect(seen.dots).toBeGreaterThanOrEqual(VISIBLE);
      if (route !== routes.tree) expect(seen.pathWidth).toBeGreaterThan(seen.edgeWidth);
    });
  }
}
