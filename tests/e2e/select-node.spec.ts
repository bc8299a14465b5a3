import { LOCALES } from '../../src/data/content.ts';
import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { arrival } from '../../src/lib/tree/view/view.ts';
import { trailOf } from '../../src/lib/tree/model.ts';
import { expectDrawn, seeDrawing } from '../support/drawing.ts';
import { deepest, sample, tree } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';
import { TreePage } from '../support/tree-page.ts';

/** Down to the deepest node, and back to the root at once. */
const walk = [...trailOf(tree, deepest).slice(1), tree.root];

for (const locale of LOCALES) {
  test(`links in the tree lead to the page of a node: ${locale}`, async ({ page }) => {
    const site = new TreePage(page, locale);
    await site.openNode(tree.root);
    for (const id of sample(walk, 2)) {
      if (!(await site.link(id).isVisible())) await site.pressControl('open-all');
      await site.pressLink(id);
      expectDrawn(await seeDrawing(page), locale, arrival(tree, { page: 'node', current: id }));
    }
  });

  test(`a node of the whole tree is one target: ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const site = new TreePage(page, locale);
    await site.open(routes.tree);
    await site.pressLink(deepest);
  });
}

test('clicks with a modifier, and of the middle button, are left to the browser', async ({
  page,
}) => {
  const site = new TreePage(page);
  await site.openNode(deepest);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    for (const name of ['click', 'auxclick']) {
      window.addEventListener(name, (event) => {
        seen.push(event.defaultPrevented ? 'taken' : 'left');
        event.preventDefault();
      });
    }
  });
  const links = [
    site.link(deepest),
    site.tree.locator('[data-more]').first(),
    page.locator('main a:visible').first(),
  ];
  const modifiers = ['Alt', 'Control', 'Meta', 'Shift'] as const;
  for (const link of links) {
    for (const modifier of modifiers) await link.click({ modifiers: [modifier] });
    await link.click({ button: 'middle' });
  }
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen).toEqual(links.flatMap(() => [...modifiers, 'middle'].map(() => 'left')));
  await expect(page).toHaveURL(new RegExp(`${nodeRoute(deepest)}$`));
  await site.seeSamePage();
});

test('words of a node can be selected with the mouse', async ({ page }) => {
  const site = new TreePage(page);
  await site.openNode('saga');
  const link = site.link('saga-orchestration');
  const { x, y, width, height } = (await link.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x - 2, y + height / 4);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height / 4, { steps: 5 });
  await page.mouse.up();
  expect(await page.evaluate(() => getSelection()?.toString().length ?? 0)).toBeGreaterThan(2);
  await site.seeSamePage();
});
