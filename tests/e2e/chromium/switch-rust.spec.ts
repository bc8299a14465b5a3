import type { Page } from 'playwright/test';
import { LOCALES } from '../../../src/data/content.ts';
import { recordRoute } from '../../../src/lib/site/pages.ts';
import { routes } from '../../../src/lib/site/urls.ts';
import { address } from '../../support/pages.ts';
import { en } from '../../support/languages.ts';
import { shifts } from '../../support/motion.ts';
import { expect, test } from '../../support/test.ts';

const choice = (page: Page) => page.locator('[data-choice="rust"]');

async function expectShown(page: Page, isShown: boolean): Promise<void> {
  await expect(choice(page)).toHaveValue(isShown ? 'shown' : 'hidden');
  const seen = await page.evaluate(() =>
    [...document.querySelectorAll('.sample')].map((sample) => sample.checkVisibility()),
  );
  expect(new Set(seen)).toEqual(new Set([isShown]));
}

for (const locale of LOCALES) {
  test(`Rust is shown until it is hidden, which every page remembers: ${locale}`, async ({
    page,
  }) => {
    const note = address(locale, recordRoute('pattern', 'timeout'));
    const last = page.locator('[data-section="rust"] > :last-child');
    await page.goto(address(locale, routes.rust));
    await expectShown(page, true);
    await choice(page).selectOption('hidden');
    await expectShown(page, false);
    await page.goto(note);
    await expectShown(page, false);
    await expect(last).toBeHidden();
    await expect(page.locator('[data-section="rust"] h2')).toBeVisible();
    await choice(page).selectOption('shown');
    await expectShown(page, true);
    await expect(last).toBeVisible();
    await page.reload();
    await expectShown(page, true);
  });
}

test('what is hidden is hidden before anything is drawn', async ({ page }) => {
  // High enough for what follows the samples to be in sight.
  await page.setViewportSize({ width: 1280, height: 6000 });
  await page.goto(address(en, routes.rust));
  await choice(page).selectOption('hidden');
  await page.reload();
  await expectShown(page, false);
  expect(await shifts(page)).toEqual([]);
});
