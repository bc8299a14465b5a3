import { strings } from '../../../src/data/strings.ts';
import { domIds } from '../../../src/lib/site/dom-ids.ts';
import { nodeRoute, routes, treeExampleRoute } from '../../../src/lib/site/urls.ts';
import { answer, at, seeAt, test, WALK } from '../../support/carried.ts';
import { en, zh } from '../../support/languages.ts';
import { address, content, STATUS_404 } from '../../support/pages.ts';
import { SearchDialog } from '../../support/search-dialog.ts';
import { expect } from '../../support/test.ts';

test('an id that an address may not hold is reached all the same', async ({ page }) => {
  await page.goto(at(routes.rules, WALK, zh));
  const heading = page.locator('main a[href^="#%"]').last();
  const id = decodeURIComponent((await heading.getAttribute('href'))?.slice(1) ?? '');
  await heading.click();
  await seeAt(page, routes.rules, WALK, zh);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test('language, theme and reload keep it, and the language keeps the query', async ({ page }) => {
  const change = page.locator('[data-language-switch]');
  const [example] = content.examples;
  const route = treeExampleRoute(example?.id ?? '');
  for (const fragment of ['', WALK, `${WALK}&at=${domIds.main}`]) {
    await page.goto(address(en, route) + (fragment && `#${fragment}`));
    await change.click();
    await seeAt(page, route, fragment, zh);
  }
  await page.locator('[data-theme-switch]').selectOption('dark');
  await page.locator('[data-theme-switch]').selectOption('auto');
  await page.reload();
  await seeAt(page, route, `${WALK}&at=${domIds.main}`, zh);
  await page.goto(at(nodeRoute('saga')));
  await page.locator('main a[data-twin]').click();
  await seeAt(page, nodeRoute('saga'), WALK, zh);
});

test.describe('at wrong addresses', () => {
  test.use({ expectedErrors: [STATUS_404] });

  test('it is led on', async ({ page }) => {
    for (const route of ['/tree/saga', '/tree/Saga/'] as const) {
      await page.goto(`${address(en, route)}?example=x#${WALK}`);
      await seeAt(page, '/tree/saga/?example=x');
    }
    await page.goto(at('/tree/sagga/'));
    await page.locator('[data-near] a').first().click();
    await expect(page).toHaveURL(new RegExp(`/tree/[a-z-]+/#${WALK}$`));
  });
});

test('the search takes it along, on its page and on any other', async ({ page }) => {
  await page.goto(at(routes.glossary));
  const search = new SearchDialog(page);
  await search.open();
  await search.type('ACID');
  await search.results.and(page.locator('[href*="/glossary/#"]')).first().click();
  await expect(page).toHaveURL(new RegExp(`/glossary/#${WALK}&at=term-`));
  await expect(search.dialog).toBeHidden();
  await expect(page.locator('[data-target]')).toBeInViewport();
  await search.open();
  await search.type('saga');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/[a-z]+/#${WALK}`));
  await page.goto(at(routes.search));
  await page.locator('main a[href$="/tree/saga/"]').first().click();
  await seeAt(page, nodeRoute('saga'));
});

test.describe('without the script of the search', () => {
  test.use({ expectedErrors: [/search-dialog/] });

  test('the index of all pages has it', async ({ page }) => {
    await page.route('**/search-dialog.*', (route) => route.abort());
    await page.goto(at(routes.glossary));
    await new SearchDialog(page).button.click();
    await seeAt(page, routes.search);
  });
});

test('a link is copied without it, or with it on request', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const t = strings(en);
  const whole = page.getByRole('button', { name: t('node.copyLinkWithAnswers') });
  await page.goto(address(en, nodeRoute('saga')));
  await expect(whole).toBeHidden();
  await answer(page, `${WALK}&at=share`);
  await expect(whole).toBeVisible();
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: t('node.copyLink'), exact: true }).click();
  await expect(page.locator('[data-copy-status]')).toHaveText(t('node.copied'));
  expect(await copied()).toMatch(/\/tree\/saga\/#share$/);
  await whole.click();
  await expect(page.locator('[data-copy-status]')).toHaveText(t('node.copiedWithAnswers'));
  expect(await copied()).toMatch(new RegExp(`/tree/saga/#${WALK}$`));
});
