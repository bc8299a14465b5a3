import type { Page } from 'playwright/test';

/** By how much a page can be scrolled sideways, in px. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/** Boxes of the tree whose text reaches over their border, as `id: text`. */
export function spilled(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-tree] .box')].flatMap((box) => {
      const { left, top, right, bottom } = box.getBoundingClientRect();
      const range = document.createRange();
      return [...box.children]
        .filter((part) => !part.matches('.node-kind, .mark-sign'))
        .filter((part) => {
          range.selectNodeContents(part);
          const text = range.getBoundingClientRect();
          if (text.width === 0) return false;
          return (
            text.left < left - 1 ||
            text.top < top - 1 ||
            text.right > right + 1 ||
            text.bottom > bottom + 1
          );
        })
        .map(
          (part) =>
            `${box.closest<HTMLElement>('[data-node]')?.dataset['node']}: ${part.textContent}`,
        );
    }),
  );
}

/** Elements that hide a part of their text, apart from those that only assistive technology reads. */
export function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => !element.closest('.tree-viewport, .skip, template'))
      // What only assistive technology reads is no larger than a px.
      .filter(({ offsetWidth, offsetHeight }) => offsetWidth > 1 && offsetHeight > 1)
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  );
}
