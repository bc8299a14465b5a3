import { indexedRoutes, address, content } from '../../support/pages.ts';
import { LOCALES } from '../../../src/data/content.ts';
import { routes } from '../../../src/lib/site/urls.ts';
import { expect, test } from '../../support/test.ts';

for (const locale of LOCALES) {
  test(`the search button leads to an index of all pages: ${locale}`, async ({ page }) => {
    await page.goto(address(locale, routes.home));
    await page.locator('[data-search-open] button').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(/\/search\/\??$/);
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    const missing = indexedRoutes
      .filter((route) => route !== routes.search)
      .filter((route) => !links.some((link) => link.endsWith(route)));
    expect(missing).toEqual([]);
  });

  test(`the table of technologies is whole, without controls: ${locale}`, async ({ page }) => {
    await page.goto(address(locale, routes.technologies));
    expect(await page.locator('tbody tr').count()).toBe(content.technologies.length);
    expect(await page.locator('main button:visible, main input:visible').count()).toBe(0);
  });
}
