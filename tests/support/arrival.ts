import { expect, type Page } from 'playwright/test';
import type { Locale } from '../../src/lib/content/language.ts';
import { childrenOf } from '../../src/lib/tree/model.ts';
import { arrival } from '../../src/lib/tree/view/view.ts';
import { nodeRoute } from '../../src/lib/site/urls.ts';
import { expectDrawn, seeDrawing } from './drawing.ts';
import { address, tree } from './pages.ts';

/** Opens a node's page and expects its tree to be drawn, with the node and its branches in the window. */
export async function expectArrival(page: Page, locale: Locale, id: string): Promise<void> {
  await page.goto(address(locale, nodeRoute(id)));
  expectDrawn(await seeDrawing(page), locale, arrival(tree, { page: 'node', current: id }));
  expect.soft(await outOfSight(page, [id, ...childrenOf(tree, id)]), `at ${id}`).toEqual([]);
}

/** Links, buttons and boxes of these nodes that are not wholly to be seen, without any scrolling. */
function outOfSight(page: Page, ids: readonly string[]): Promise<string[]> {
  return page.evaluate((wanted) => {
    const view = document.querySelector('.tree-viewport')?.getBoundingClientRect();
    if (!view) return ['the drawing'];
    const bottom = Math.min(view.bottom, innerHeight);
    const right = Math.min(view.right, innerWidth);
    const found = [window.scrollX, window.scrollY].some(Boolean) ? ['scrolled on arrival'] : [];
    for (const [index, id] of wanted.entries()) {
      const box = document.querySelector(`[data-tree] [data-node="${id}"] .box`);
      const parts = index === 0 ? [...(box?.querySelectorAll('a, button') ?? [])] : [box];
      for (const part of parts) {
        const place = part?.getBoundingClientRect();
        if (part?.tagName === 'BUTTON' && place?.width === 0) continue;
        const isSeen =
          place &&
          place.width > 0 &&
          place.top >= Math.max(view.top, 0) &&
          place.left >= view.left &&
          place.bottom <= bottom &&
          place.right <= right;
        if (!isSeen) found.push(`${part?.tagName} of ${id}: ${JSON.stringify(place)}`);
      }
    }
    return found;
  }, ids);
}
