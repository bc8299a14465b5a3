import { address, KINDS, sample } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';
import { en, zh } from '../../support/languages.ts';

// That the switch of every page leads to its twin is read on the built pages; here it is used.
for (const { name, route } of sample(KINDS, 5)) {
  test(`the switch on ${name} keeps the place, there and back`, async ({ page, baseURL }) => {
    const link = page.locator('[data-language-switch]');
    await page.goto(address(en, route));
    for (const other of [zh, en] as const) {
      await expect(link).toHaveAttribute('hreflang', other);
      await expect(link).toHaveAttribute('lang', other);
      await link.click();
      await expect(page).toHaveURL(new URL(address(other, route), baseURL).href);
      await expect(page.locator('html')).toHaveAttribute('lang', other);
    }
  });
}
