import { domIds } from '../../src/lib/site/dom-ids.ts';
import { LOCALES } from '../../src/data/content.ts';
import { childrenOf, trailOf } from '../../src/lib/tree/model.ts';
import { routes } from '../../src/lib/site/urls.ts';
import {
  allToggled,
  arrival,
  revealed,
  sized,
  toggled,
  withInSight,
} from '../../src/lib/tree/view/view.ts';
import { expectDrawn, seeDrawing } from '../support/drawing.ts';
import { concerns, deepest, ids, tree } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';
import { TreePage } from '../support/tree-page.ts';
import { en } from '../support/languages.ts';

const map = arrival(tree, { page: 'map' });
const nearNode = (id: string) => arrival(tree, { page: 'node', current: id });

/** All nodes below some, and these. */
const below = (id: string): string[] => [id, ...childrenOf(tree, id).flatMap(below)];

for (const locale of LOCALES) {
  test(`in the whole tree a press folds a concern, and nothing else folds: ${locale}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const site = new TreePage(page, locale);
    await site.open(routes.tree);
    const buttons = site.tree.locator('.tree-canvas button:visible');
    await expect(buttons).toHaveCount(concerns.length);
    let view = map;
    for (const id of [...concerns, ...concerns.toReversed()]) {
      await site.pressButton(id);
      view = toggled(view, id);
      expectDrawn(await seeDrawing(page), locale, view);
      await expect(site.button(id)).toBeFocused();
    }
  });

  test(`at reading size a press closes branches in place, another opens them: ${locale}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1100, height: 800 });
    const site = new TreePage(page, locale);
    await site.open(routes.tree);
    await site.pressControl('close-all');
    await expect(site.nodes).toHaveCount(1 + concerns.length);
    let view = allToggled(tree, map, false);
    for (const id of [...concerns, ...concerns]) {
      await site.pressButton(id);
      view = toggled(view, id);
      expectDrawn(await seeDrawing(page), locale, view);
    }
  });

  test(`a press on "more" reveals the other branches: ${locale}`, async ({ page }) => {
    const site = new TreePage(page, locale);
    await site.openNode(deepest);
    let view = nearNode(deepest);
    for (const [id, only] of view.passed) {
      if (only === null || childrenOf(tree, id).length === 1) continue;
      await site.pressMore(id);
      view = revealed(view, id);
      expectDrawn(await seeDrawing(page), locale, view);
      await site.seeFocusOn(id);
    }
    await site.seeSamePage();
  });
}

test('every branch that a page shows can be closed and opened', async ({ page }) => {
  const site = new TreePage(page);
  await site.openNode('saga');
  let view = nearNode('saga');
  const shown = (await seeDrawing(page)).boxes.map(({ id }) => id);
  for (const id of shown.filter((one) => childrenOf(tree, one).length > 0).toReversed()) {
    for (const _ of ['close or open', 'and back']) {
      await site.pressButton(id);
      view = toggled(view, id);
      expectDrawn(await seeDrawing(page), en, view);
    }
  }
});

test('what the browser finds in closed branches is opened', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  const site = new TreePage(page);
  await site.open(routes.tree);
  await site.pressControl('close-all');
  await expect(site.nodes).toHaveCount(1 + concerns.length);
  await expect(site.link(deepest)).toBeHidden();
  // An anchor in hidden text is found as a word is; no browser lets a test open its search.
  await page.evaluate((anchor) => location.assign(`#${anchor}`), domIds.nodeKind(deepest));
  await expect(site.link(deepest)).toBeVisible();
  const [, concern = ''] = trailOf(tree, deepest);
  const view = withInSight(tree, allToggled(tree, map, false), below(concern));
  expectDrawn(await seeDrawing(page), en, view);
});

test('what the browser finds in a folded concern of the whole tree is shown', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const site = new TreePage(page);
  await site.open(routes.tree);
  const [, concern = ''] = trailOf(tree, deepest);
  await site.pressButton(concern);
  await expect(site.link(deepest)).toBeHidden();
  await page.evaluate((anchor) => location.assign(`#${anchor}`), domIds.nodeKind(deepest));
  await expect(site.link(deepest)).toBeVisible();
  expectDrawn(await seeDrawing(page), en, map);
});

test('what the browser finds in branches that are held back again is revealed', async ({
  page,
}) => {
  const site = new TreePage(page);
  await site.openNode(deepest);
  await site.pressMore(tree.root);
  await site.pressControl('reset');
  const held = childrenOf(tree, tree.root).find((id) => !trailOf(tree, deepest).includes(id)) ?? '';
  await expect(site.link(held)).toBeHidden();
  expectDrawn(await seeDrawing(page), en, nearNode(deepest));
  await page.evaluate((anchor) => location.assign(`#${anchor}`), domIds.nodeKind(held));
  await expect(site.link(held)).toBeVisible();
  expectDrawn(await seeDrawing(page), en, withInSight(tree, nearNode(deepest), [held]));
});

test('the pointer stays on the button while branches open and close', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  const site = new TreePage(page);
  await site.open(routes.tree);
  await site.pressButton('communication');
  await site.pressButton('communication');
  const moved = await site.tree.evaluate(async (widget) => {
    const found: string[] = [];
    const view = widget.querySelector('.tree-viewport');
    const buttons = [...widget.querySelectorAll<HTMLElement>('[data-node] button')];
    for (const button of buttons.toReversed().filter((one) => one.checkVisibility())) {
      button.scrollIntoView({ block: 'center' });
      // Closing makes the drawing narrower.
      view?.scrollTo(0, view.scrollTop);
      await new Promise(requestAnimationFrame);
      const middle = (): number => {
        document.getAnimations().forEach((animation) => animation.finish());
        const { top, bottom } = button.getBoundingClientRect();
        return (top + bottom) / 2;
      };
      for (const action of ['closed', 'opened']) {
        const before = middle();
        const changed = new Promise((resolve) => {
          new MutationObserver(resolve).observe(button, { attributes: true });
        });
        button.click();
        await changed;
        const by = middle() - before;
        const id = button.closest<HTMLElement>('[data-node]')?.dataset['node'];
        if (Math.abs(by) > 13) found.push(`${id} ${action}: ${by} px`);
      }
    }
    return found;
  });
  expect(moved).toEqual([]);
  expectDrawn(await seeDrawing(page), en, sized(tree, map, 'reading'));
  await expect(site.nodes).toHaveCount(ids.length);
});
