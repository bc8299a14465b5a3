import type { Locator, Page } from 'playwright/test';
import type { Locale } from '../../src/lib/content/language.ts';
import type { Route } from '../../src/lib/site/urls.ts';
import { en } from './languages.ts';
import { address } from './pages.ts';
import { expect, test as base } from './test.ts';

/** A decision, as an address holds it. */
export const WALK = 'consistency=walked-here';
/** In all decisions of these tests, and nowhere else. */
const SECRET = 'walked';

/** A test of which no answer is sent to anyone or stored anywhere. */
export const test = base.extend<{ nothingLeaks: undefined }>({
  nothingLeaks: [
    async ({ context, page }, use) => {
      const sent: string[] = [];
      context.on('request', (request) => {
        // A fragment is no part of what is sent.
        const url = request.url().split('#', 1).join('');
        sent.push(`${url} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`);
      });
      await use(undefined);
      expect(sent.length).toBeGreaterThan(0);
      expect(sent.filter((text) => text.includes(SECRET))).toEqual([]);
      const stored = await page.evaluate(async () => ({
        items: localStorage.length + sessionStorage.length,
        databases: await indexedDB.databases(),
        cookies: document.cookie,
      }));
      expect(stored).toEqual({ items: 0, databases: [], cookies: '' });
      expect(await context.cookies()).toEqual([]);
    },
    { auto: true },
  ],
});

/** The address of a page with a decision. */
export const at = (route: Route, fragment = WALK, locale: Locale = en): string =>
  `${address(locale, route)}#${fragment}`;

/** Expects the page of a route, with exactly this query and fragment. */
export async function seeAt(page: Page, route: Route, fragment = WALK, locale: Locale = en) {
  const { href } = new URL(address(locale, route), test.info().project.use.baseURL);
  // Playwright does not notice that a browser shows a page that it has kept.
  const here = (): Promise<string> => page.evaluate(() => location.href).catch(() => '');
  await expect.poll(here).toBe(href + (fragment && `#${fragment}`));
  // Its script is the last thing of a page that is ready.
  await page.waitForLoadState();
}

/** A link of the header, which every page has. */
export const toPatterns = (page: Page): Locator => page.locator('.site-nav a[href$="/patterns/"]');

/** Writes another decision, as answering does. */
export async function answer(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => history.replaceState(history.state, '', `#${hash}`), fragment);
}
