import { type Box, SIZES } from './layout.ts';
import type { VisibleNode } from './visible.ts';

/** Units of an edge's path per rem. */
export const PATH_SCALE = 100;

/** From a node to the left of one below it; drawn from the upper node's top left, in hundredths of a rem. */
export function edgePath(above: VisibleNode, shown: VisibleNode, { dx, dy }: Box): string {
  const endY = dy + anchor(shown);
  const r = SIZES.corner;
  if (above.isStacked) {
    const trunk = SIZES.indent / 2;
    // Behind a full box, below a small one, which has no background.
    const startY = above.isPassed ? SIZES.passedMinHeight - 0.1 : anchor(above);
    return path(
      ['M', trunk, startY],
      ['L', trunk, endY - r],
      ['Q', trunk, endY, trunk + r, endY],
      ['L', dx, endY],
    );
  }
  const startX = SIZES.boxWidth;
  const startY = anchor(above);
  const middle = startX + SIZES.columnGap / 2;
  const bend = Math.min(r, Math.abs(endY - startY) / 2);
  const down = endY < startY ? -bend : bend;
  return path(
    ['M', startX, startY],
    ['L', middle - bend, startY],
    ['Q', middle, startY, middle, startY + down],
    ['L', middle, endY - down],
    ['Q', middle, endY, middle + bend, endY],
    ['L', dx, endY],
  );
}

/** Where an edge meets a box, measured from the box's top. */
function anchor({ isPassed }: VisibleNode): number {
  return (isPassed ? SIZES.passedMinHeight : SIZES.minHeight) / 2;
}

function path(...commands: readonly (readonly [string, ...number[]])[]): string {
  return commands
    .map(
      ([letter, ...values]) =>
        letter + values.map((value) => Math.round(value * PATH_SCALE)).join(' '),
    )
    .join('');
}
