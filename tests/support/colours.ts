import type { Page } from 'playwright/test';

export interface Colours {
  /** Contrast against what lies behind: the tint of a concern's frame, else the page. */
  readonly edges: number;
  readonly path: number;
  readonly dots: number;
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
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    const contrast = (element: Element, colour: string): number => {
      const concern = element.closest('li[data-hue]')?.getAttribute('data-hue') ?? '';
      const frame = document.querySelector(`.tree-canvas g[data-hue="${concern}"] rect`);
      const behind = frame?.checkVisibility() ? getComputedStyle(frame).fill : paper;
      const [high = 0, low = 0] = [luminance(colour), luminance(behind)].toSorted((a, b) => b - a);
      return (high + 0.05) / (low + 0.05);
    };
    const shown = (selector: string): Element[] =>
      [...document.querySelectorAll(`.tree-canvas ${selector}`)].filter((one) =>
        one.checkVisibility({ visibilityProperty: true }),
      );
    const lowest = (selector: string, colourOf: (style: CSSStyleDeclaration) => string) =>
      Math.min(...shown(selector).map((one) => contrast(one, colourOf(getComputedStyle(one)))));
    const width = (selector: string) =>
      Math.min(
        ...shown(selector).map((one) => Number.parseFloat(getComputedStyle(one).strokeWidth)),
      );
    const dots = shown('.box').map((box) => {
      const { backgroundColor, borderTopColor, content } = getComputedStyle(box, '::before');
      // The number of a step stands on a full dot.
      return contrast(box, content === '""' ? borderTopColor : backgroundColor);
    });
    return {
      edges: lowest('[data-edge]:not([data-on-path]) path', ({ stroke }) => stroke),
      path: lowest('[data-edge][data-on-path] path', ({ stroke }) => stroke),
      dots: Math.min(...dots),
      edgeWidth: width('[data-edge]:not([data-on-path]) path'),
      pathWidth: width('[data-edge][data-on-path] path'),
      paper,
    };
  });
}

/** What makes an edge, a path and the dot of a kind to be seen. */
export const VISIBLE = 3;
