import type { Page } from 'playwright/test';

/** Texts of the drawing with letters smaller than so many px, as `text: size`. */
export function smallText(page: Page, least: number, which = 'a, .when, .more'): Promise<string[]> {
  return page.locator('.tree-canvas .box').evaluateAll(
    (boxes, [most, selector]) =>
      boxes
        .flatMap((box) => [...box.querySelectorAll<HTMLElement>(selector)])
        .filter((part) => part.checkVisibility())
        .map((part) => ({ part, size: Number.parseFloat(getComputedStyle(part).fontSize) }))
        .filter(({ size }) => size < most)
        .map(({ part, size }) => `${part.textContent.trim()}: ${size}`),
    [least, which] as const,
  );
}
