import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { address } from '../support/pages.ts';
import { SearchDialog } from '../support/search-dialog.ts';
import { expect, test } from '../support/test.ts';
import { en } from '../support/languages.ts';

test('loads nothing before it is opened, and then its own files only', async ({ page }) => {
  const search = new SearchDialog(page);
  const before = await search.requests(async () => {
    await page.goto(address(en, routes.home));
    // Not even by what announces that it is about to be used.
    await search.button.hover();
    await search.button.focus();
  });
  expect(before.filter((url) => url.includes('search'))).toEqual([]);
  const later = await search.requests(async () => {
    await search.open();
    await search.type('saga');
    await expect(search.results.first()).toBeVisible();
  });
  expect(later.some((url) => url.endsWith('/search/en.json'))).toBe(true);
});

test('is used by keyboard alone', async ({ page }) => {
  const search = new SearchDialog(page);
  await page.goto(address(en, nodeRoute('saga')));
  await page.keyboard.press('Control+k');
  await expect(search.field).toBeFocused();
  await page.keyboard.type('bulkhead');
  await expect(search.results.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(search.results.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(search.results.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(search.field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(search.dialog).toBeHidden();
  await page.keyboard.press('Meta+k');
  await expect(search.field).toBeFocused();
  const first = (await search.urls())[0] ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${first}$`));
});
