import { LOCALES } from '../../../src/data/content.ts';
import { expectArrival } from '../../support/arrival.ts';
import { address, deepest, everyKind, ids, sample } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';

test.use({ viewport: { width: 1280, height: 720 } });

// Script changes nothing on arrival (../chromium/visit-every-kind.spec.ts), so a sample is enough.
for (const locale of LOCALES) {
  test(`nodes are drawn and in sight: ${locale}`, async ({ page }) => {
    for (const id of [deepest, ...sample(ids, 15)]) await expectArrival(page, locale, id);
  });
}

test('nothing is shown that needs script', async ({ page, browserName }) => {
  for (const { locale, route } of sample(everyKind(), browserName === 'chromium' ? 1 : 4)) {
    await page.goto(address(locale, route));
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, input, .needs-script, [data-control]')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        // Without script it submits its form, which leads to the index of all pages.
        .filter((element) => !element.closest('[data-search-open]'))
        .map((element) => element.outerHTML),
    );
    expect.soft(shown, address(locale, route)).toEqual([]);
  }
});
