import type { Box, Placed } from './place-block.ts';

/** Two boxes that touch each other, and how much lower the second would have to stand. */
interface Clash {
  readonly upper: number;
  readonly lower: number;
  readonly by: number;
}

/** Boxes of neighbours are at least this far apart, in rem: targets stand 24 px from each other. */
export const AIR = 0.14;

/** Sums of lengths may differ by the last of their digits. */
const LEAST = 0.001;

/** Whether what ends at `bottom` reaches below `top`. */
export function isOver(bottom: number, top: number): boolean {
  return bottom - top > LEAST;
}

/** Far more than any tree has needed; a drawing that is a little tight is better than none. */
const MOST_TRIES = 100;

/**
 * Boxes with their `y`, each level with the middle of its branches and none over another: where one is higher
 * than its rows, all leaves from the next one on move down. A node moves with its branches, so this is tried again
 * until nothing touches.
 */
export function movedApart(placed: readonly Placed[]): Box[] {
  const extra = new Map<number, number>();
  let boxes = inRows(placed, extra);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const clashes = clashesOf(boxes);
    if (clashes.length === 0) break;
    settle(placed, clashes, extra);
    boxes = inRows(placed, extra);
  }
  return boxes;
}

/** Adds room before leaves, first clash first: what one has moved counts for those below. */
function settle(
  placed: readonly Placed[],
  clashes: readonly Clash[],
  extra: Map<number, number>,
): void {
  const leafOf = (index: number): number => placed[index]?.leaf ?? 0;
  const added: { leaf: number; by: number }[] = [];
  for (const { upper, lower, by } of clashes.toSorted(
    (a, b) => leafOf(a.lower) - leafOf(b.lower),
  )) {
    const [from, to] = [leafOf(upper), leafOf(lower)];
    let done = 0;
    for (const { leaf, by: moved } of added) if (leaf > from && leaf <= to) done += moved;
    if (by - done <= 0) continue;
    added.push({ leaf: to, by: by - done });
    extra.set(to, (extra.get(to) ?? 0) + by - done);
  }
}

function inRows(placed: readonly Placed[], extra: ReadonlyMap<number, number>): Box[] {
  const moved = movedRows(placed, extra);
  return placed.map(({ id, x, width, height }, index) => {
    return { id, x, width, height, y: (moved[index] ?? 0) - height / 2 };
  });
}

/** The middle of the row of each: that of a leaf is given, that of another comes from its branches. */
function movedRows(placed: readonly Placed[], extra: ReadonlyMap<number, number>): number[] {
  const shifts: number[] = [];
  let shift = 0;
  const lastLeaf = Math.max(...placed.map(({ leaf }) => leaf));
  for (let leaf = 0; leaf <= lastLeaf; leaf += 1) shifts.push((shift += extra.get(leaf) ?? 0));
  const rows: number[] = [];
  // Those below follow their node, so they are known when it is met from the end.
  const waiting: number[] = [];
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    const { row, leaf, below } = placed[index] ?? { row: 0, leaf: 0, below: 0 };
    const own = waiting.splice(waiting.length - below, below);
    const mean = own.reduce((sum, one) => sum + one, 0) / below;
    const place = below === 0 ? row + (shifts[leaf] ?? 0) : mean;
    rows[index] = place;
    waiting.push(place);
  }
  return rows;
}

function clashesOf(boxes: readonly Box[]): Clash[] {
  const order = boxes.map((_, index) => index);
  const topOf = (index: number): number => boxes[index]?.y ?? 0;
  order.sort((a, b) => topOf(a) - topOf(b));
  return order.flatMap((upper, at) => {
    const a = boxes[upper];
    const found: Clash[] = [];
    for (let next = at + 1; a && next < order.length; next += 1) {
      const lower = order[next] ?? 0;
      const b = boxes[lower];
      if (!b || !isOver(a.y + a.height, b.y)) break;
      if (a.x >= b.x + b.width || b.x >= a.x + a.width) continue;
      const isBefore = upper < lower;
      const [first, second] = isBefore ? [a, b] : [b, a];
      const by = first.y + first.height + AIR - second.y;
      found.push({
        upper: isBefore ? upper : lower,
        lower: isBefore ? lower : upper,
        by,
      });
    }
    return found;
  });
}
