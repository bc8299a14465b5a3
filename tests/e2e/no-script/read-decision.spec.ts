import { LOCALES, tree } from '../../../src/data/content.ts';
import { strings } from '../../../src/data/strings.ts';
import { nodeRoute, routes } from '../../../src/lib/site/urls.ts';
import { address } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';

for (const locale of LOCALES) {
  test(`the page of the decision says that it needs script and leads to the tree: ${locale}`, async ({
    page,
  }) => {
    await page.goto(`${address(locale, routes.decide)}#communication=skip`);
    const seen = await page.evaluate(() => {
      const own = [...document.querySelectorAll('[data-decide] :is(p, h2, a, button)')];
      return own
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => element.getAttribute('href') ?? element.textContent.trim());
    });
    const t = strings(locale);
    expect(seen).toEqual([
      t('decide.withoutScript'),
      t('decide.toTree'),
      expect.stringMatching(new RegExp(`${nodeRoute(tree.root)}$`)),
    ]);
  });
}
