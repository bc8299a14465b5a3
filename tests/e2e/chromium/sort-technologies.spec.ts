import type { Locator, Page } from 'playwright/test';
import { strings } from '../../../src/data/strings.ts';
import { LOCALES } from '../../../src/data/content.ts';
import type { Locale } from '../../../src/lib/content/language.ts';
import { routes } from '../../../src/lib/site/urls.ts';
import { address, content } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';

function tableOf(page: Page, locale: Locale) {
  const t = strings(locale);
  const rows = page.locator('tbody tr:visible');
  return {
    t,
    rows,
    field: page.getByLabel(t('technology.filter')),
    head: (name: 'name' | 'state' | 'licence'): Locator =>
      page.getByRole('button', { name: t(`technology.${name}`), exact: true }),
    /** The texts of a column, top to bottom. */
    column: (at: number): Promise<string[]> =>
      rows.evaluateAll(
        (all, index) =>
          all.map((row) => (row as HTMLTableRowElement).cells[index]?.innerText.trim() ?? ''),
        at,
      ),
  };
}

for (const locale of LOCALES) {
  test(`sorts by every heading, down and up, by keyboard: ${locale}`, async ({ page }) => {
    await page.goto(address(locale, routes.technologies));
    const { head, column, rows } = tableOf(page, locale);
    const order = new Intl.Collator(locale, { numeric: true });
    await expect(rows).toHaveCount(content.technologies.length);
    for (const [at, name] of [
      [2, 'state'],
      [3, 'licence'],
      [0, 'name'],
    ] as const) {
      await head(name).focus();
      await page.keyboard.press('Enter');
      const down = await column(at);
      expect(down, name).toEqual(down.toSorted(order.compare));
      await expect(page.locator('th[aria-sort="ascending"]')).toHaveCount(1);
      await page.keyboard.press('Enter');
      expect(
        (await column(at)).map((text) => text),
        name,
      ).toEqual(down.toSorted((a, b) => order.compare(b, a)));
      await expect(page.locator('th[aria-sort="descending"]')).toHaveCount(1);
    }
  });

  test(`shows the rows that hold all words, and says how many: ${locale}`, async ({ page }) => {
    await page.goto(address(locale, routes.technologies));
    const { field, rows, t } = tableOf(page, locale);
    const all = content.technologies.length;
    await field.focus();
    await page.keyboard.type('redis');
    await expect(rows).toHaveCount(1);
    await expect(page.getByRole('status').filter({ hasText: String(all) })).toHaveText(
      t('technology.one', { all }),
    );
    await field.fill('');
    await expect(rows).toHaveCount(all);
  });
}
