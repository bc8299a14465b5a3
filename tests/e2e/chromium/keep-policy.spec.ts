import { CONTENT_SECURITY_POLICY } from '../../../src/lib/site/policy.ts';
import { nodeRoute, type Route, routes, treeExampleRoute } from '../../../src/lib/site/urls.ts';
import {
  address,
  content,
  everyKind,
  ids,
  isLong,
  KINDS,
  sample,
  STATUS_404,
  UNKNOWN,
} from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';
import { SearchDialog } from '../../support/search-dialog.ts';
import { TreePage } from '../../support/tree-page.ts';
import { en } from '../../support/languages.ts';

/** Kinds of pages that have scripts of their own, and home. */
const SCRIPTS: readonly Route[] = [
  routes.home,
  routes.tree,
  nodeRoute('saga'),
  routes.technologies,
];

test.use({ expectedErrors: [STATUS_404] });

/** The policy is read on every built page and kept on arrival; here each script is used once. */
const used = [
  ...everyKind([
    ...SCRIPTS.map((route) => ({ name: route, route })),
    ...KINDS.filter(({ route }) => isLong && !SCRIPTS.includes(route)),
  ]),
  ...sample(content.examples, content.examples.length).map(({ id }) => ({
    name: `tree with ${id}`,
    locale: en,
    route: treeExampleRoute(id),
  })),
  { name: 'unknown address', locale: en, route: UNKNOWN },
].filter(({ locale, route }) => isLong || locale === en || route === '/tree/');

for (const { name, locale, route } of used) {
  test(`${name} keeps to the policy and to its own host while it is used: ${locale}`, async ({
    page,
    baseURL,
  }) => {
    const requests: string[] = [];
    const violations: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.exposeFunction('tellViolation', (text: string) => violations.push(text));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const { tellViolation } = window as unknown as { tellViolation: (text: string) => void };
        tellViolation(`${event.violatedDirective}: ${event.blockedURI}`);
      });
    });
    await page.goto(address(locale, route));
    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
    await expect(policy).toHaveAttribute('content', CONTENT_SECURITY_POLICY);

    const theme = page.locator('[data-theme-switch]');
    if ((await theme.count()) > 0) await theme.selectOption('dark');
    const copy = page.locator('[data-copy-link]:visible');
    if ((await copy.count()) > 0) {
      await copy.click();
      await expect(page.locator('[data-copy-status]')).not.toBeEmpty();
    }
    const search = new SearchDialog(page, locale);
    if ((await search.button.count()) > 0) {
      await search.open();
      await search.type('saga');
      await expect(search.results.first()).toBeVisible();
      await page.keyboard.press('Escape');
    }
    const site = new TreePage(page, locale);
    if ((await site.tree.count()) > 0) {
      await site.filter.fill('kafka');
      await expect(site.status).not.toBeEmpty();
      await site.filter.fill('');
      const toReading = site.tree.locator('[data-to-size="reading"]');
      if (await toReading.isVisible()) await toReading.click();
      await site.pressControl('open-all');
      await expect(site.nodes).toHaveCount(ids.length);
      await site.pressButton('communication');
      await site.pressControl('keys');
      await site.link('fault-tolerance').click();
      await expect(page).toHaveURL(/\/tree\/fault-tolerance\/$/);
    }
    expect(violations).toEqual([]);
    const own = new URL(baseURL ?? '').origin;
    expect(requests.filter((url) => new URL(url).origin !== own)).toEqual([]);
  });
}
