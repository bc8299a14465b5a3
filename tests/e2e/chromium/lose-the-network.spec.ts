import type { Page, Route } from 'playwright/test';
import { nodeOf } from '../../../src/lib/tree/model.ts';
import { tree } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';
import { TreePage } from '../../support/tree-page.ts';
import { en } from '../../support/languages.ts';

test.use({ expectedErrors: [/Failed to load resource/] });

const target = 'saga-orchestration';
const title = nodeOf(tree, target).title[en];

/** Answers what the script fetches of an address; a page that the browser itself asks for is sent. */
async function onFetch(page: Page, url: RegExp, answer: (route: Route) => Promise<void>) {
  await page.route(url, (route) =>
    route.request().resourceType() === 'document' ? route.continue() : answer(route),
  );
}

const failures: Record<string, (route: Route) => Promise<void>> = {
  'cannot be fetched': (route) => route.abort(),
  'is an error': (route) => route.fulfill({ status: 500, body: 'out of order' }),
  'is not a page of this site': (route) => route.fulfill({ body: '<p>Pay for the network' }),
  'does not come': () => Promise.resolve(),
};

for (const [name, answer] of Object.entries(failures)) {
  test(`when a node's page ${name}, its link is followed`, async ({ page }) => {
    const site = new TreePage(page);
    await site.openNode('saga');
    await onFetch(page, new RegExp(`/tree/${target}/$`), answer);
    await site.link(target).click();
    await expect(page).toHaveURL(new RegExp(`/tree/${target}/$`), { timeout: 10_000 });
    await site.seeOtherPage();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });
}

test('a page that comes late does not replace what was chosen after it', async ({ page }) => {
  const site = new TreePage(page);
  await site.openNode('saga');
  const held = Promise.withResolvers<undefined>();
  await onFetch(page, new RegExp(`/tree/${target}/$`), async (route) => {
    await held.promise;
    await route.continue();
  });
  const late = page.waitForResponse(new RegExp(`/tree/${target}/$`));
  await site.link(target).click();
  await site.pressLink('saga-choreography');
  held.resolve(undefined);
  await (await late).finished();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  await site.seeCurrent('saga-choreography');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    nodeOf(tree, 'saga-choreography').title[en],
  );
  await site.seeSamePage();
});

test('when the tree cannot be loaded, a message says so and links still lead on', async ({
  page,
}) => {
  const site = new TreePage(page);
  await page.route(/\/data\/tree\./, (route) => route.abort());
  await site.openNode('saga');
  await site.button(target).click();
  const message = site.tree.getByText(site.text('tree.loadFailed'));
  await expect(message).toBeVisible();
  await expect(message).toBeInViewport();
  await expect(site.button(target)).toHaveAttribute('aria-expanded', 'false');
  await site.link(target).click();
  await site.seeOtherPage();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('when the tree can be loaded again, the next press opens the branch', async ({ page }) => {
  const site = new TreePage(page);
  await page.route(/\/data\/tree\./, (route) => route.abort());
  await site.openNode('saga');
  await site.button(target).click();
  const message = site.tree.getByText(site.text('tree.loadFailed'));
  await expect(message).toBeVisible();
  await page.unrouteAll();
  await site.pressButton(target);
  await expect(message, 'the message is taken back').toBeHidden();
});

test('when the script cannot be loaded, links lead on', async ({ page }) => {
  const site = new TreePage(page);
  await page.route(/\/_astro\/.*\.js/, (route) => route.abort());
  await site.openNode('saga');
  await site.link(target).click();
  await site.seeOtherPage();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});
