import { DEFAULT_LOCALE, LOCALES, otherLocales } from '../../../src/data/content.ts';
import { nodeOf } from '../../../src/lib/tree/model.ts';
import { path, type Route } from '../../../src/lib/site/urls.ts';
import { strings } from '../../../src/data/strings.ts';
import { isLong, STATUS_404, tree, UNKNOWN } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';
import { en } from '../../support/languages.ts';

const place = { base: '/', defaultLocale: DEFAULT_LOCALE };

test.use({ expectedErrors: [STATUS_404] });

for (const locale of LOCALES) {
  const at = (route: string): string => `.${path(place, locale, route as Route)}`;
  const saga = nodeOf(tree, 'saga').title[locale];

  // The script knows no language: one address of each kind shows that Chinese is met as English is.
  const isWhole = isLong || locale === en;
  for (const route of ['/tree/SAGA', '/tree/Saga/', '/tree/saga'].slice(0, isWhole ? 3 : 1)) {
    test(`${at(route)} leads to the node`, async ({ page }) => {
      await page.goto(at(route));
      await expect(page).toHaveURL(new RegExp(`${path(place, locale, '/tree/saga/')}$`));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(saga);
    });
  }

  test(`${at('/tree/Saga/')} keeps its query and fragment`, async ({ page }) => {
    await page.goto(`${at('/tree/Saga/')}?x=1#meaning`);
    await expect(page).toHaveURL(
      new RegExp(`${path(place, locale, '/tree/saga/')}\\?x=1#meaning$`),
    );
  });

  for (const [typed, meant] of [
    ['/Patterns/CQRS', '/patterns/cqrs/'],
    ['/Glossary.html', '/glossary/'],
  ] as const) {
    test(`${at(typed)} leads to ${meant}`, async ({ page }) => {
      await page.goto(`${at(typed)}?x=1#saga=none`);
      await expect(page).toHaveURL(new RegExp(`${path(place, locale, meant)}\\?x=1#saga=none$`));
    });
  }

  test(`${at('/tree/saga/')} is not asked for again when its page is missing`, async ({ page }) => {
    let count = 0;
    await page.route(`**${path(place, locale, '/tree/saga/')}`, async (route) => {
      count += 1;
      const missing = route.request().url().replace('/saga/', '/sagga/');
      await route.fulfill({ response: await route.fetch({ url: missing }) });
    });
    await page.goto(at('/tree/saga/'));
    const near = page.locator('[data-language]').first().locator('[data-near]');
    await expect(near.getByRole('link')).toHaveCount(5);
    expect(count).toBe(1);
  });

  for (const typed of ['sagga', 'saga-pattern', 'sga', '%73agga', '%E0%A4%A'].slice(
    0,
    isWhole ? 5 : 1,
  )) {
    test(`${at(`/tree/${typed}/`)} offers the nearest nodes`, async ({ page }) => {
      const response = await page.goto(at(`/tree/${typed}/`));
      expect(response?.status()).toBe(404);
      const first = page.locator('[data-language]').first();
      await expect(first).toHaveAttribute('lang', locale);
      if (typed.includes('E0')) return;
      await first.getByRole('link', { name: saga, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`${path(place, locale, '/tree/saga/')}$`));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(saga);
    });
  }

  test(`${at(UNKNOWN)} answers in both languages, its own first`, async ({ page }) => {
    const response = await page.goto(at(UNKNOWN));
    expect(response?.status()).toBe(404);
    const sections = page.locator('[data-language]');
    for (const [index, language] of [locale, ...otherLocales(locale)].entries()) {
      const section = sections.nth(index);
      const heading = section.getByRole('heading');
      await expect(section).toHaveAttribute('lang', language);
      await expect(heading).toHaveText(strings(language)('notFound.title'));
      await expect(section.locator('[data-near]')).toBeHidden();
    }
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      strings(locale)('notFound.title'),
    );
    await expect(page.locator('link[rel="canonical"]')).toHaveCount(0);
    await page.locator('.site-name').click();
    await expect(page).toHaveURL(new RegExp(`${path(place, locale, '/')}$`));
  });
}
