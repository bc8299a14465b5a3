import { colour, type Theme } from '../../export/palette.ts';
import type { SvgElement } from '../../export/svg-file.ts';
import type { DrawnNode } from '../drawn-node.ts';
import type { Mark } from '../marks.ts';

/** Of one rem. */
export const PX = 16;

/** Where a sign stands: its middle, in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A dot tells the kind: a ring asks, a full one recommends, a bar always applies. */
export function kindShape(
  kind: DrawnNode['kind'],
  { x, y }: Point,
  stroke: string,
  behind: string,
): SvgElement {
  if (kind === 'advice') {
    return {
      tag: 'rect',
      attributes: { x: x - 3.2, y: y - 1.1, width: 6.4, height: 2.2, fill: stroke },
    };
  }
  const ring = { r: 2.4, fill: behind, stroke, 'stroke-width': 1.6 };
  const look = kind === 'question' ? ring : { r: 3.2, fill: stroke };
  return { tag: 'circle', attributes: { cx: x, cy: y, ...look } };
}

/** A diamond or a triangle, parted from the edges that end at it by what is behind it. */
export function markShape(mark: Mark, { x, y }: Point, behind: string, theme: Theme): SvgElement {
  const d =
    mark === 'A'
      ? `M${round(x)} ${round(y - 5)}l5 5-5 5-5-5z`
      : `M${round(x)} ${round(y - 4.6)}l5 9.200h-10z`;
  return {
    tag: 'path',
    attributes: {
      d,
      fill: colour(mark === 'A' ? 'mark-a' : 'mark-b', theme),
      stroke: behind,
      'stroke-width': 3,
      'paint-order': 'stroke',
    },
  };
}

/** The number of a step. */
export function stepShapes(step: number, { x, y }: Point, theme: Theme): SvgElement[] {
  return [
    { tag: 'circle', attributes: { cx: x, cy: y, r: 6.8, fill: colour('accent', theme) } },
    {
      tag: 'text',
      attributes: {
        x,
        y: y + 3.9,
        'text-anchor': 'middle',
        'font-size': 11,
        'font-weight': 700,
        fill: colour('accent-ink', theme),
      },
      text: String(step),
    },
  ];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
