import { LOCALES } from '../../../src/data/content.ts';
import { routes } from '../../../src/lib/site/urls.ts';
import { DecidePage, decisionCase } from '../../support/decide-page.ts';
import { address } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';

const order = decisionCase('scenario-ecommerce-order');

/** How many pages a PDF has. */
const pagesIn = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

for (const locale of LOCALES) {
  test(`an ordinary decision takes two pages at most: ${locale}`, async ({ page }) => {
    const site = new DecidePage(page, locale);
    await site.open(order.address);
    for (const format of ['A4', 'Letter']) {
      const pages = pagesIn(await page.pdf({ format }));
      expect(pages).toBeGreaterThan(0);
      expect(pages).toBeLessThanOrEqual(2);
    }
    await expect(page.locator('[data-paper-address]')).toHaveText(page.url());
  });

  test(`all questions take four pages at most: ${locale}`, async ({ page }) => {
    await page.goto(address(locale, routes.decide));
    await expect(page.locator('[data-worksheet]')).toBeVisible();
    const pages = pagesIn(await page.pdf({ format: 'A4' }));
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThanOrEqual(4);
  });
}

test('on paper stands what was decided, black on white, and nothing to press', async ({ page }) => {
  const site = new DecidePage(page);
  await site.open(order.address);
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const part of ['concerns', 'picture', 'duties', 'open', 'left'])
    await expect(page.locator(`[data-part="${part}"]`)).toBeVisible();
  await expect(page.locator('[data-part="bill"]')).toBeHidden();
  await expect(page.locator('[data-worksheet]')).toBeHidden();
  await expect(page.locator('main :is(button, input, summary):visible')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(0, 0, 0)');
});

test('the questions are printed in the place of a decision when they are asked for', async ({
  page,
}) => {
  const site = new DecidePage(page);
  await site.open(order.address);
  await page.evaluate(() => (window.print = () => undefined));
  const sheet = page.locator('[data-worksheet]');
  await sheet.locator('summary').click();
  await sheet.locator('button').click();
  await page.emulateMedia({ media: 'print' });
  await expect(sheet.locator('[data-question]').first()).toBeVisible();
  await expect(page.locator('[data-part="concerns"]')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('[data-part="concerns"]')).toBeVisible();
  await expect(sheet).toBeHidden();
});
