import { LOCALES } from '../../../src/data/content.ts';
import { routes } from '../../../src/lib/site/urls.ts';
import { address } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';

for (const locale of LOCALES) {
  test(`on paper stands all of the review, dark on white, whatever was chosen: ${locale}`, async ({
    page,
  }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(`${address(locale, routes.review)}#only-lines`);
    for (const part of ['.source-lines .cautions > li', '[data-line]', '.source-rows .line']) {
      const all = page.locator(part);
      await expect(all.filter({ visible: true })).toHaveCount(await all.count());
    }
    await expect(page.locator('.views')).toBeHidden();
    await expect(page.locator('.site-nav')).toBeHidden();
    await expect(page.locator('.review .row').first()).toHaveCSS('break-inside', 'avoid');
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(252, 251, 248)');
  });
}
