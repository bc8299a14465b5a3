import { LOCALES } from '../../src/data/content.ts';
import { arrival } from '../../src/lib/tree/expansion.ts';
import { childrenOf, nodeOf, trailOf } from '../../src/lib/tree/model.ts';
import { expectDrawn, seeDrawing } from '../support/drawing.ts';
import { nodeFacts } from '../support/node-facts.ts';
import { deepest, tree } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';
import { TreePage } from '../support/tree-page.ts';

/** Down to the deepest node, and back to the root at once. */
const walk = [...trailOf(tree, deepest).slice(1), tree.root];

for (const locale of LOCALES) {
  test(`links in the tree lead to a node without a page load: ${locale}`, async ({ page }) => {
    const site = new TreePage(page, locale);
    await site.openNode(tree.root);
    for (const id of walk) {
      await site.pressLink(id);
      await site.seeFocusOn(id);
      await site.seeSamePage();
      const { title, cautions } = nodeOf(tree, id);
      await expect(site.status).toHaveText(site.text('tree.selected', { title: title[locale] }));
      const shown = await nodeFacts(page);
      expect(shown).toEqual(await nodeFacts(page, shown.path));
      expect(shown).toMatchObject({ h1: title[locale], cautions: cautions.length });
      expect(shown.trail).toHaveLength(trailOf(tree, id).length);
      expectDrawn(await seeDrawing(page), locale, arrival(tree, id));
    }
  });

  test(`links in the text lead to a node without a page load: ${locale}`, async ({ page }) => {
    const site = new TreePage(page, locale);
    await site.openNode(tree.root);
    for (const id of walk) {
      await site.pressTextLink(id);
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
      await expect(site.link(id)).toBeInViewport();
      await site.seeSamePage();
      const shown = await nodeFacts(page);
      expect(shown).toEqual(await nodeFacts(page, shown.path));
    }
  });
}

test('branches that a reader opened stay open on the way', async ({ page }) => {
  const site = new TreePage(page);
  await site.openNode(tree.root);
  await site.pressButton('fault-tolerance');
  await site.pressButton('communication');
  await site.pressLink(childrenOf(tree, 'fault-tolerance')[0] ?? '');
  await expect(site.button('communication')).toHaveAttribute('aria-expanded', 'true');
  await site.pressTextLink(tree.root);
  await expect(site.button('communication')).toHaveAttribute('aria-expanded', 'true');
  await site.seeSamePage();
});

test('a link to the node that is shown does nothing', async ({ page }) => {
  const site = new TreePage(page);
  await site.openNode('saga');
  const before = await page.evaluate(() => history.length);
  await site.pressLink('saga');
  await site.seeSamePage();
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('clicks with a modifier are left to the browser', async ({ page }) => {
  const site = new TreePage(page);
  await site.openNode('saga');
  await page.evaluate(() => {
    const seen: boolean[] = [];
    Object.assign(window, { seen });
    window.addEventListener('click', (event) => {
      seen.push(event.defaultPrevented);
      event.preventDefault();
    });
  });
  const modifiers = ['Alt', 'Control', 'Meta', 'Shift'] as const;
  for (const modifier of modifiers) {
    await site.link('saga-orchestration').click({ modifiers: [modifier] });
    await page
      .locator('.branches a')
      .first()
      .click({ modifiers: [modifier] });
  }
  const isTaken = await page.evaluate(() => (window as unknown as { seen: boolean[] }).seen);
  expect(isTaken).toEqual(modifiers.flatMap(() => [false, false]));
  await site.seeCurrent('saga');
});
