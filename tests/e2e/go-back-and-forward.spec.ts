import { LOCALES } from '../../src/data/content.ts';
import { nodeOf } from '../../src/lib/tree/model.ts';
import { routes, treeExampleRoute } from '../../src/lib/site/urls.ts';
import { seeMarks } from '../support/marks.ts';
import { nodeFacts } from '../support/node-facts.ts';
import { address, content, tree } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';
import { TreePage } from '../support/tree-page.ts';
import { en } from '../support/languages.ts';

/** What a reader would recognise: the node, its text and which branches are open. */
async function seeState(site: TreePage) {
  const open = await site.tree
    .locator('[data-node] button[aria-expanded="true"]:visible')
    .evaluateAll((buttons) =>
      buttons.map((button) => button.closest<HTMLElement>('[data-node]')?.dataset['node']),
    );
  const { path, title, head, more, languageSwitch } = await nodeFacts(site.page);
  return { path, title, head, more, languageSwitch, open };
}

for (const locale of LOCALES) {
  test(`back and forward restore node, text and open branches: ${locale}`, async ({ page }) => {
    const site = new TreePage(page, locale);
    await site.openNode('strong-consistency');
    const states = [];
    const steps = [
      () => site.pressLink('eventual-consistency'),
      () => site.pressTextLink('long-transaction'),
      () => site.pressLink('saga'),
      () => site.pressTextLink('eventual-consistency'),
    ];
    for (const step of steps) {
      states.push(await seeState(site));
      await step();
      if (states.length === 2) await site.pressButton('compensation-strategy');
    }
    const last = await seeState(site);
    for (const state of states.toReversed()) {
      await page.goBack();
      await expect.poll(() => seeState(site)).toEqual(state);
    }
    for (const state of [...states.slice(1), last]) {
      await page.goForward();
      await expect.poll(() => seeState(site)).toEqual(state);
    }
    await site.seeSamePage();
  });
}

test('back from another page, and a reload, restore the open branches', async ({ page }) => {
  // So that no page is kept whole: back then loads it anew, and Playwright notices in Firefox too.
  await page.addInitScript(() => window.addEventListener('unload', () => undefined));
  const site = new TreePage(page);
  await site.openNode('saga');
  await site.pressButton('saga-orchestration');
  await site.pressLink('saga-choreography');
  await site.pressButton('compensation-strategy');
  const state = await seeState(site);
  await page.goto(address(en, routes.rust));
  await page.goBack();
  await expect(page).toHaveURL(/saga-choreography/);
  await expect.poll(() => seeState(site)).toEqual(state);
  await page.reload();
  await expect.poll(() => seeState(site)).toEqual(state);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nodeOf(tree, 'saga').title[en]);
  await expect(site.button('saga-orchestration')).toHaveAttribute('aria-expanded', 'true');
});

test('going over several entries at once, some of them anchors, shows the right node', async ({
  page,
}) => {
  const site = new TreePage(page);
  const heading = page.getByRole('heading', { level: 1 });
  await site.openNode('long-transaction');
  await site.pressLink('saga');
  await page.locator('.caution-flag').click();
  await expect(page).toHaveURL(/#cautions$/);
  await site.pressLink('saga-orchestration');
  await page.evaluate(() => history.go(-3));
  await expect(heading).toHaveText(nodeOf(tree, 'long-transaction').title[en]);
  await page.evaluate(() => history.go(2));
  await expect(page).toHaveURL(/#cautions$/);
  await expect(heading).toHaveText(nodeOf(tree, 'saga').title[en]);
});

test('an anchor that was reached from elsewhere shows its own node', async ({ page }) => {
  const site = new TreePage(page);
  const heading = page.getByRole('heading', { level: 1 });
  await site.openNode('long-transaction');
  await site.pressLink('saga');
  await page.locator('.caution-flag').click();
  await expect(page).toHaveURL(/#cautions$/);
  await page.evaluate(() => history.go(-2));
  await expect(heading).toHaveText(nodeOf(tree, 'long-transaction').title[en]);
  await page.evaluate(() => history.go(2));
  await expect(page).toHaveURL(/#cautions$/);
  await expect(heading).toHaveText(nodeOf(tree, 'saga').title[en]);
});

const [example] = content.examples;
if (!example) throw new Error('no examples');

test('a step leaves an example, back shows it again', async ({ page }) => {
  const site = new TreePage(page);
  await site.open(treeExampleRoute(example.id));
  await seeMarks(site, example);
  await site.pressLink('communication');
  await expect(site.tree.locator('[data-node][data-on-path]:visible')).toHaveCount(2);
  await expect(site.tree.locator('.mark-note')).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(/\?example=/);
  await seeMarks(site, example);
});
