import { domIds } from '../../src/lib/site/dom-ids.ts';
import { LOCALES } from '../../src/data/content.ts';
import { allClosed, allOpen, arrival, revealed, toggled } from '../../src/lib/tree/expansion.ts';
import { childrenOf, trailOf } from '../../src/lib/tree/model.ts';
import { routes } from '../../src/lib/site/urls.ts';
import { expectDrawn, seeDrawing } from '../support/drawing.ts';
import { concerns, deepest, tree } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';
import { TreePage } from '../support/tree-page.ts';
import { en } from '../support/languages.ts';

for (const locale of LOCALES) {
  test(`a press opens branches in place, another closes them: ${locale}`, async ({ page }) => {
    const site = new TreePage(page, locale);
    await site.open(routes.tree);
    await site.pressControl('close-all');
    await expect(site.nodes).toHaveCount(1);
    let expansion = allClosed();
    for (const id of [tree.root, ...concerns, ...concerns]) {
      await site.pressButton(id);
      expansion = toggled(expansion, id);
      expectDrawn(await seeDrawing(page), locale, expansion);
    }
    await site.pressButton(tree.root);
    expectDrawn(await seeDrawing(page), locale, allClosed());
  });

  test(`a press on "more" reveals the other branches: ${locale}`, async ({ page }) => {
    const site = new TreePage(page, locale);
    await site.openNode(deepest);
    let expansion = arrival(tree, deepest);
    for (const [id, only] of expansion.passed) {
      if (only === null || childrenOf(tree, id).length === 1) continue;
      await site.pressMore(id);
      expansion = revealed(expansion, id);
      expectDrawn(await seeDrawing(page), locale, expansion);
      await site.seeFocusOn(id);
    }
    await site.seeSamePage();
  });
}

test('every branch that a page shows can be closed and opened', async ({ page }) => {
  const site = new TreePage(page);
  await site.openNode('saga');
  let expansion = arrival(tree, 'saga');
  const shown = (await seeDrawing(page)).boxes.map(({ id }) => id);
  for (const id of shown.filter((one) => childrenOf(tree, one).length > 0).toReversed()) {
    for (const _ of ['close or open', 'and back']) {
      await site.pressButton(id);
      expansion = toggled(expansion, id);
      expectDrawn(await seeDrawing(page), en, expansion);
    }
  }
});

test('what the browser finds in closed branches is opened', async ({ page }) => {
  const site = new TreePage(page);
  await site.openNode(deepest);
  await site.pressControl('open-all');
  await site.pressControl('close-all');
  await expect(site.nodes).toHaveCount(1);
  // An anchor in hidden text is found as a word is; no browser lets a test open its search.
  await page.evaluate((anchor) => location.assign(`#${anchor}`), domIds.nodeKind(deepest));
  await expect(site.link(deepest)).toBeVisible();
  expectDrawn(await seeDrawing(page), en, { ...allOpen(tree), stacked: new Set() });
});

test('what the browser finds in branches that are held back again is revealed', async ({
  page,
}) => {
  const site = new TreePage(page);
  await site.openNode(deepest);
  await site.pressMore(tree.root);
  await site.pressControl('show-path');
  const held = childrenOf(tree, tree.root).find((id) => !trailOf(tree, deepest).includes(id)) ?? '';
  await expect(site.link(held)).toBeHidden();
  expectDrawn(await seeDrawing(page), en, arrival(tree, deepest));
  await page.evaluate((anchor) => location.assign(`#${anchor}`), domIds.nodeKind(held));
  await expect(site.link(held)).toBeVisible();
  expectDrawn(await seeDrawing(page), en, revealed(arrival(tree, deepest), tree.root));
});

test('a box keeps its place on the screen while its branches open and close', async ({ page }) => {
  const site = new TreePage(page);
  await site.open(routes.tree);
  await site.pressButton(tree.root);
  await site.pressButton(tree.root);
  const moved = await site.tree.evaluate(async (widget) => {
    const found: string[] = [];
    const buttons = [...widget.querySelectorAll<HTMLElement>('[data-node] button')];
    for (const button of buttons.toReversed()) {
      const place = (): string => {
        document.getAnimations().forEach((animation) => animation.finish());
        const { left = 0, top = 0 } = button.closest('.box')?.getBoundingClientRect() ?? {};
        return `${Math.round(left)} ${Math.round(top)}`;
      };
      button.scrollIntoView({ block: 'center' });
      await new Promise(requestAnimationFrame);
      for (const action of ['closed', 'opened']) {
        const before = place();
        const changed = new Promise((resolve) => {
          new MutationObserver(resolve).observe(button, { attributes: true });
        });
        button.click();
        await changed;
        const after = place();
        const id = button.closest<HTMLElement>('[data-node]')?.dataset['node'];
        if (after !== before) found.push(`${id} ${action}: from ${before} to ${after}`);
      }
    }
    return found;
  });
  expect(moved).toEqual([]);
  expectDrawn(await seeDrawing(page), en, allOpen(tree));
});
