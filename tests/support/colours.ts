import type { Page } from 'playwright/test';

export interface Colours {
  /** Contrast against what lies behind the drawing. */
  readonly edges: number;
  readonly path: number;
  readonly boxes: number;
  readonly pathBoxes: number;
  readonly edgeWidth: number;
  readonly pathWidth: number;
  /** What lies behind the page, as `rgb(…)`. */
  readonly paper: string;
}

/** Contrasts of the drawing as they are computed, by WCAG's formula; the lowest of each kind. */
export function seeColours(page: Page): Promise<Colours> {
  return page.evaluate(() => {
    const luminance = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((value) => {
        const part = Number(value) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const viewport = document.querySelector('.tree-viewport');
    if (!viewport) throw new Error('page without a drawing');
    const behind = getComputedStyle(viewport).backgroundColor;
    const contrast = (colour: string): number => {
      const [high = 0, low = 0] = [luminance(colour), luminance(behind)].toSorted((a, b) => b - a);
      return (high + 0.05) / (low + 0.05);
    };
    const styles = (selector: string) =>
      [...document.querySelectorAll(`.tree-viewport ${selector}`)].map((one) =>
        getComputedStyle(one),
      );
    const lowest = (selector: string, property: 'stroke' | 'borderTopColor') =>
      Math.min(...styles(selector).map((style) => contrast(style[property])));
    const width = (selector: string) =>
      Math.min(...styles(selector).map(({ strokeWidth }) => Number.parseFloat(strokeWidth)));
    return {
      edges: lowest('[data-edge]:not([data-on-path])', 'stroke'),
      path: lowest('[data-edge][data-on-path]', 'stroke'),
      boxes: lowest('[data-node] > .box:not([data-passed])', 'borderTopColor'),
      pathBoxes: lowest('[data-on-path] > .box:not([data-passed])', 'borderTopColor'),
      edgeWidth: width('[data-edge]:not([data-on-path])'),
      pathWidth: width('[data-edge][data-on-path]'),
      paper: getComputedStyle(document.documentElement).backgroundColor,
    };
  });
}

/** What makes an edge, a path and a box to be seen. */
export const VISIBLE = 3;
