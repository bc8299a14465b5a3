import { strings } from '../../src/data/strings.ts';
import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { address, deepest } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';
import { en, zh } from '../support/languages.ts';

/** What a small screen gives to the header, and to all that stands before what a page is about. */
const HEADER = 64;
const BEFORE_TITLE = 200;

for (const locale of [en, zh] as const) {
  const t = strings(locale);

  for (const viewport of [
    { width: 320, height: 568 },
    { width: 390, height: 844 },
  ]) {
    test(`the header is one row at ${viewport.width} px: ${locale}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      for (const route of [routes.home, nodeRoute(deepest), routes.decide, routes.glossary]) {
        await page.goto(address(locale, route));
        const { bottom, top } = await page.evaluate(() => ({
          bottom: document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? NaN,
          top: document.querySelector('h1')?.getBoundingClientRect().top ?? NaN,
        }));
        expect.soft(bottom, route).toBeLessThanOrEqual(HEADER);
        expect.soft(top, route).toBeLessThanOrEqual(BEFORE_TITLE);
      }
    });
  }

  test(`the menu opens, closes and leads on: ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address(locale, nodeRoute('saga')));
    const button = page.getByRole('button', { name: t('site.menu') });
    const menu = page.getByRole('navigation', { name: t('site.navigation') });
    await expect(menu).toBeHidden();
    await button.click();
    await expect(menu).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await button.press('Enter');
    await expect(menu).toBeVisible();
    await menu.getByRole('link', { name: t('nav.glossary') }).click();
    await expect(page).toHaveURL(new RegExp(`${routes.glossary}$`));
    await expect(menu).toBeHidden();
  });

  test(`where there is room, all of the menu is in sight: ${locale}`, async ({ page }) => {
    const menu = page.getByRole('navigation', { name: t('site.navigation') });
    for (const width of [768, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(address(locale, routes.glossary));
      await expect(page.getByRole('button', { name: t('site.menu') })).toBeHidden();
      const tops = await menu
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
      expect(tops.length).toBeGreaterThan(5);
      expect(new Set(tops).size, `one row at ${width} px`).toBe(1);
    }
  });
}
