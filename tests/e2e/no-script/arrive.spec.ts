import { LOCALES } from '../../../src/lib/content/locale.ts';
import { expectArrival } from '../../support/arrival.ts';
import { address, below, concerns, everyKind } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';

test.use({ viewport: { width: 1280, height: 720 } });

// Script changes nothing on arrival (../arrive.spec.ts), so the deepest concern shows it for Chinese.
for (const locale of LOCALES) {
  for (const concern of locale === 'en' ? concerns : concerns.slice(0, 1)) {
    test(`nodes under ${concern} are drawn and in sight: ${locale}`, async ({ page }) => {
      for (const id of below(concern)) await expectArrival(page, locale, id);
    });
  }
}

test('nothing is shown that needs script', async ({ page }) => {
  for (const { locale, route } of everyKind()) {
    await page.goto(address(locale, route));
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, input, .needs-script, [data-control]')]
        .filter((element) => element.getClientRects().length > 0)
        // Without script it submits its form, which leads to the index of all pages.
        .filter((element) => !element.closest('[data-search-open]'))
        .map((element) => element.outerHTML),
    );
    expect.soft(shown, address(locale, route)).toEqual([]);
  }
});
