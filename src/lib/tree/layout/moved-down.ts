import type { Box, Placed } from './place-block.ts';
import { AIR, isOver } from './moved-apart.ts';
import type { Style } from './style.ts';

/**
 * Boxes with their `y`, each level with the first of its branches and none over another. Where a box stands
 * depends on those before it alone: what is opened or closed moves only what comes after it.
 */
export function movedDown(placed: readonly Placed[], { row: height }: Style): Box[] {
  /** By column, how far down its boxes reach. */
  const bottoms: number[] = [];
  let shift = 0;
  return placed.map(({ id, depth, x, width, height: own, row }) => {
    // Its branches will stand level with it, so there must be room for them as well, shown or not.
    const bottom = Math.max(Number.NEGATIVE_INFINITY, ...bottoms.slice(depth));
    const wanted = row - height / 2 + shift;
    const y = isOver(bottom, wanted) ? bottom + AIR : wanted;
    shift += y - wanted;
    bottoms[depth] = y + own;
    return { id, x, y, width, height: own };
  });
}
