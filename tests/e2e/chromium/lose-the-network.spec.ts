import { strings } from '../../../src/data/strings.ts';
import { nodeRoute, type Route, routes } from '../../../src/lib/site/urls.ts';
import { address, content, tree } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';
import { DecidePage } from '../../support/decide-page.ts';
import { TreePage } from '../../support/tree-page.ts';
import { nodeOf } from '../../../src/lib/tree/model.ts';
import { en } from '../../support/languages.ts';

test.use({ expectedErrors: [/Failed to load resource/] });

const target = 'saga-orchestration';

test('when the tree cannot be loaded, a message says so and links still lead on', async ({
  page,
}) => {
  const site = new TreePage(page);
  await page.route(/\/data\/tree\./, (route) => route.abort());
  await site.openNode('saga');
  await site.button(target).click();
  await expect(site.status).toHaveText(site.text('tree.loadFailed'));
  await expect(site.status).toBeInViewport();
  await expect(site.button(target)).toHaveAttribute('aria-expanded', 'false');
  await site.pressLink(target);
});

test('when the tree can be loaded again, the next press opens the branch', async ({ page }) => {
  const site = new TreePage(page);
  await page.route(/\/data\/tree\./, (route) => route.abort());
  await site.openNode('saga');
  await site.button(target).click();
  await expect(site.status).toHaveText(site.text('tree.loadFailed'));
  await page.unrouteAll();
  await site.pressButton(target);
  await expect(site.status, 'the message is taken back').toBeEmpty();
});

test('when a decision cannot be checked, the page says so and tries again', async ({ page }) => {
  const site = new DecidePage(page);
  await page.route(/\/data\/decision\./, (route) => route.abort());
  await page.goto(`${address(en, routes.decide)}#communication=skip`);
  await expect(page.getByRole('alert')).toHaveText(strings(en)('decide.failed'));
  await page.unrouteAll();
  await page.getByRole('button', { name: strings(en)('decide.retry') }).click();
  await site.seeState('ready');
  await expect(page.locator('[data-said="communication"]')).toBeVisible();
});

/** Pages with a tree, whose controls all need script. */
const PAGES: readonly Route[] = [
  routes.tree,
  nodeRoute('saga'),
  `/examples/${content.examples[0]?.id ?? ''}/`,
];

for (const route of PAGES) {
  test(`when scripts cannot be loaded, ${route} shows no control that is dead`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.route(/\/_astro\/.*\.js/, (request) => request.abort());
    await page.goto(address(en, route));
    const widget = page.locator('[data-tree]');
    const dead = await widget
      .locator('button, input, select')
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility({ visibilityProperty: true }))
          .map((one) => one.outerHTML.slice(0, 80)),
      );
    expect(dead).toEqual([]);
    await expect(widget.locator('[data-node]:visible').first()).toBeVisible();
  });
}

test('when scripts cannot be loaded, links lead on', async ({ page }) => {
  await page.route(/\/_astro\/.*\.js/, (route) => route.abort());
  await page.goto(address(en, nodeRoute('saga')));
  await page.locator(`[data-node="${target}"] a`).first().click();
  await expect(page).toHaveURL(new RegExp(`/tree/${target}/$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nodeOf(tree, target).title[en]);
});
