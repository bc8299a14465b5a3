import type { BrowserContext, Page } from 'playwright/test';
import { domIds } from '../../src/lib/site/dom-ids.ts';
import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { answer, at, seeAt, test, toPatterns, WALK } from '../support/carried.ts';
import { en } from '../support/languages.ts';
import { address } from '../support/pages.ts';
import { expect } from '../support/test.ts';

const LATER = 'consistency=walked-on';
const PRESET = 'consistency=walked-elsewhere';

async function openedBy(context: BrowserContext, press: () => Promise<void>): Promise<Page> {
  const [tab] = await Promise.all([context.waitForEvent('page'), press()]);
  return tab;
}

/** Playwright waits in vain for a page that the browser has kept: the page itself is asked to go. */
async function go(page: Page, by: number): Promise<void> {
  await page.evaluate((steps) => void setTimeout(() => history.go(steps)), by);
}

test('links between pages take it along, and are plain before and after', async ({
  page,
  context,
}) => {
  await page.goto(at(routes.scenarios));
  const link = toPatterns(page);
  const href = await link.getAttribute('href');
  const isPlain = () => expect(link).toHaveAttribute('href', href ?? '');
  await link.hover();
  await link.focus();
  await isPlain();
  await link.click({ button: 'right' });
  await isPlain();
  for (const press of [
    () => link.click({ button: 'middle' }),
    () => link.click({ modifiers: ['ControlOrMeta'] }),
  ]) {
    const tab = await openedBy(context, press);
    await seeAt(tab, routes.patterns);
    await isPlain();
    await tab.close();
  }
  await link.focus();
  await page.keyboard.press('Enter');
  await seeAt(page, routes.patterns);
  // A file is no page, and who has no decision gets none.
  await page.route('**/favicon.ico', (route) => route.fulfill());
  const rules = address(en, routes.rules);
  await page.goto(`${rules}#${WALK}`);
  await page.locator('main a[href$="/rules.json"]').first().click();
  await expect(page).toHaveURL(/\/rules\.json$/);
  await page.goto(rules);
  await toPatterns(page).click();
  await seeAt(page, routes.patterns, '');
});

test('a place that a link names is reached, marked and left again', async ({ page }) => {
  await page.goto(at('/patterns/saga/'));
  const link = page.locator('main a[href*="/glossary/#"]').first();
  const id = (await link.getAttribute('href'))?.split('#')[1] ?? '';
  await link.click();
  await seeAt(page, routes.glossary, `${WALK}&at=${id}`);
  const place = page.locator(`#${id}`);
  const isReached = async (): Promise<void> => {
    await expect(place).toBeInViewport();
    await expect(page.locator('[data-target]')).toHaveAttribute('id', id);
  };
  await isReached();
  await page.keyboard.press('Tab');
  const focused = await page.evaluate((at) => {
    const { activeElement: one } = document;
    const place = document.getElementById(at);
    // Nothing before the place; the place itself may have no link.
    return Boolean(one && place && place.compareDocumentPosition(one) & 4);
  }, id);
  expect(focused, 'the keyboard goes on from the place').toBe(true);
  await page.reload();
  await isReached();
  await toPatterns(page).click();
  await seeAt(page, routes.patterns);
});

test('links within a page leave it alone', async ({ page }) => {
  await page.goto(at(routes.rust));
  await page.evaluate(() => Object.assign(window, { samePage: true }));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await seeAt(page, routes.rust, `${WALK}&at=${domIds.main}`);
  await expect(page.locator('main')).toBeFocused();
  const heading = page.locator('main a[href^="#"]').last();
  const id = (await heading.getAttribute('href'))?.slice(1) ?? '';
  await heading.click();
  await seeAt(page, routes.rust, `${WALK}&at=${id}`);
  await expect(page.locator(`#${id}`)).toBeInViewport();
  await expect(page.locator(`#${id}`)).toHaveAttribute('data-target');
  await page.goBack();
  await seeAt(page, routes.rust, `${WALK}&at=${domIds.main}`);
  await expect(page.locator('main')).toHaveAttribute('data-target');
  expect(await page.evaluate(() => 'samePage' in window)).toBe(true);
});

// Here Firefox keeps the pages that were left, and Chromium loads them anew.
test('back and forward find what was answered meanwhile', async ({ page }) => {
  await page.goto(address(en, routes.scenarios));
  await toPatterns(page).click();
  await seeAt(page, routes.patterns, '');
  await page.goto(address(en, nodeRoute('saga')));
  await answer(page, WALK);
  await go(page, -1);
  await seeAt(page, routes.patterns);
  await go(page, -1);
  await seeAt(page, routes.scenarios);
  await answer(page, LATER);
  await go(page, 2);
  await seeAt(page, nodeRoute('saga'), LATER);
  // Whoever looks at the decision of someone else comes back to their own.
  await page.goto(at(routes.decide, PRESET));
  await answer(page, `${PRESET}.too`);
  await go(page, -1);
  await seeAt(page, nodeRoute('saga'), LATER);
});

test('going back to a place on the page finds it as well, and is told', async ({ page }) => {
  await page.goto(at(routes.rust));
  const heard = page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('decision', () => resolve(location.hash), { once: true });
      }),
  );
  await page.locator('main a[href^="#"]').last().click();
  await answer(page, LATER);
  await go(page, -1);
  await seeAt(page, routes.rust, LATER);
  expect(await heard).toBe(`#${LATER}`);
});
