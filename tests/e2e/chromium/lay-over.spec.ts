import { LOCALES } from '../../../src/data/content.ts';
import { drawnExample } from '../../../src/data/drawn-example.ts';
import type { Locale } from '../../../src/lib/content/language.ts';
import { encodeAddress } from '../../../src/lib/decision/address.ts';
import { rowDecision } from '../../../src/lib/decision/presets.ts';
import { recordRoute } from '../../../src/lib/site/pages.ts';
import { treeExampleRoute, treeScenarioRoute } from '../../../src/lib/site/urls.ts';
import { nodeOf } from '../../../src/lib/tree/model.ts';
import type { OverlayFile } from '../../../src/lib/tree/overlay-file.ts';
import { overlaps, seeDrawing } from '../../support/drawing.ts';
import { content, tree } from '../../support/pages.ts';
import { en } from '../../support/languages.ts';
import { expect, test } from '../../support/test.ts';
import { TreePage } from '../../support/tree-page.ts';

const titleOf = (id: string, locale: Locale): string => nodeOf(tree, id).title[locale];

for (const [index, scenario] of content.scenarios.entries()) {
  const locale = LOCALES[index % LOCALES.length] ?? en;

  test(`the scenario ${scenario.id} is laid over the map: ${locale}`, async ({ page }) => {
    const site = new TreePage(page, locale);
    await site.open(treeScenarioRoute(scenario.id));
    const panel = page.locator('.laid-over');
    await expect(panel.getByRole('heading')).toHaveText(scenario.name[locale]);
    const url = await page.locator('[data-overlay-file]').getAttribute('data-overlay-file');
    const file = await page.request.get(url ?? '');
    const { scenario: laid } = (await file.json()) as OverlayFile;
    const decision = laid.find(({ id }) => id === scenario.id)?.decision ?? {};
    const states = await site.states();
    expect(Object.keys(states)).toHaveLength(tree.nodes.size);
    for (const [id, state] of Object.entries(states)) expect(state, id).toBe(decision[id]?.is);
    await expect(panel.getByRole('listitem')).toHaveCount(scenario.answers.length);
    // What a caution of the row speaks against is struck, on the map and beside it.
    const against = scenario.cautions.flatMap((one) => one.against ?? []);
    const struck = site.tree.locator('[data-against]');
    await expect(struck).toHaveCount(against.length);
    for (const { node = '' } of against) {
      await expect(site.node(node)).toHaveAttribute('data-against', '');
      await expect(site.link(node)).toHaveCSS('text-decoration-line', 'line-through');
      await expect(panel.locator('s', { hasText: titleOf(node, locale) })).toHaveCount(1);
    }
    const decide = panel.getByRole('link', { name: site.text('preset.see') });
    const preset = encodeAddress([{ ...rowDecision(scenario), version: content.treeDate }]);
    expect(await decide.getAttribute('href')).toContain(`/decide/${preset}`);
    const name = site.text('tree.scenarioShown', { title: scenario.name[locale] });
    await expect(site.status.getByRole('link', { name })).toHaveAttribute(
      'href',
      new RegExp(`${recordRoute('scenario', scenario.id)}$`),
    );
    // The other language keeps it, and the way out leaves it.
    await page.locator('a[data-twin]').first().click();
    await expect(page).toHaveURL(new RegExp(`/tree/\\?scenario=${scenario.id}$`));
    await expect(panel).toBeVisible();
    await page.goBack();
    await site.status.getByRole('link', { name: site.text('tree.noScenario') }).click();
    await expect(page).toHaveURL(/\/tree\/$/);
    await expect(site.tree.locator('[data-state], .laid-over')).toHaveCount(0);
  });
}

for (const example of content.examples)
  test(`the steps of ${example.id} and their nodes on the map lead to each other`, async ({
    page,
  }) => {
    const site = new TreePage(page);
    for (const width of [1440, 1300, 900, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await site.open(treeExampleRoute(example.id));
      const items = page.locator('.laid-over li');
      await expect(items).toHaveCount(example.steps.length);
      expect(overlaps(await seeDrawing(page)), `${width}`).toEqual([]);
    }
    const last = example.steps.length;
    const node = example.steps.at(-1)?.node ?? '';
    await site.node(node).locator('> .box > .step').click();
    await expect(page).toHaveURL(new RegExp(`#step-${last}$`));
    const item = page.locator(`#step-${last}`);
    await expect(item).toBeInViewport();
    await item.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`#kind-${node}$`));
    await expect(site.link(node)).toBeInViewport();
  });

const [example] = content.examples;
if (!example) throw new Error('no examples');

test('the step that is read lights up with its node, so does one that is pointed at', async ({
  page,
}) => {
  const site = new TreePage(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await site.open(recordRoute('example', example.id));
  const steps = page.locator('.steps > li');
  const seeLit = async (index: number): Promise<void> => {
    await expect(page.locator('.steps > [data-lit]')).toHaveId(`step-${index + 1}`);
    const box = site.node(example.steps[index]?.node ?? '').locator('> .box');
    await expect(box).toHaveAttribute('data-lit', '');
    await expect(site.tree.locator('[data-lit]')).toHaveCount(1);
  };
  await seeLit(0);
  for (const index of example.steps.keys()) {
    await steps.nth(index).evaluate((step) => step.scrollIntoView({ block: 'start' }));
    await seeLit(index);
    // However far the page is scrolled, the node of the step is in sight.
    await expect(site.link(example.steps[index]?.node ?? '')).toBeInViewport();
  }
  await site
    .node(example.steps[1]?.node ?? '')
    .locator('> .box > .step')
    .focus();
  await seeLit(1);
});

test('a step that is led to is the one that lights up', async ({ page }) => {
  const site = new TreePage(page);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await site.open(recordRoute('example', example.id));
    await page.mouse.move(1, 1);
    for (const index of [...example.steps.keys(), 0]) {
      const number = `.tree a.step[href="#step-${index + 1}"]`;
      await page.locator(number).evaluate((link: HTMLAnchorElement) => link.click());
      await expect(page.locator('.steps > [data-lit]'), `${width}`).toHaveId(`step-${index + 1}`);
      await expect(page.locator(`#step-${index + 1}`)).toBeInViewport();
    }
  }
});

test('the number of a step leads to its node and back, by keyboard too', async ({ page }) => {
  const site = new TreePage(page);
  await site.open(recordRoute('example', example.id));
  const node = example.steps[1]?.node ?? '';
  const number = page.locator('#step-2 .step-number');
  await number.press('Enter');
  await expect(site.link(node)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(site.node(node).locator('> .box > .step')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#step-2$/);
  await expect(page.locator('#step-2')).toBeInViewport();
});

test('on a phone each step fits the window and leads to the next', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const site = new TreePage(page);
  await site.open(recordRoute('example', example.id));
  const { steps } = drawnExample(en, example.id);
  for (const index of steps.keys()) {
    const step = page.locator(`#step-${index + 1}`);
    if (index > 0) {
      await page.locator(`#step-${index} .other-steps a`).last().click();
      await expect(step).toBeInViewport({ ratio: 0.99 });
    }
    expect((await step.boundingBox())?.height).toBeLessThan(844);
  }
});
