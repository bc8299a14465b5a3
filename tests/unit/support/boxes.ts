import { layout, SIZES } from '../../../src/lib/tree/layout.ts';
import type { VisibleNode } from '../../../src/lib/tree/visible.ts';
import { flat } from './trees.ts';

/** A box as it is drawn, in rem, with the branches that are shown. */
export interface DrawnBox {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly children: readonly string[];
}

/** The boxes of a layout, each as wide as its node is drawn. */
export function drawnBoxes(top: VisibleNode): DrawnBox[] {
  const nodes = new Map(flat(top).map((shown) => [shown.node.id, shown]));
  return [...layout(top).boxes.values()].map(({ id, x, y, height }) => {
    const shown = nodes.get(id);
    const width = shown?.isPassed ? SIZES.passedWidth : SIZES.boxWidth;
    const children = shown?.branches.map(({ node }) => node.id) ?? [];
    return {
      id,
      left: x,
      top: y,
      right: hundredths(x + width),
      bottom: hundredths(y + height),
      children,
    };
  });
}

/** Every pair of boxes that have a point in common, as `a and b`. */
export function overlaps(boxes: readonly DrawnBox[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.id} and ${b.id}`),
  );
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
