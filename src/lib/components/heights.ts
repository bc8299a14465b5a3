import { type Cells, cellsOf, slotHeight, THROUGH } from './cells.ts';
import type { Columns, Slot } from './columns.ts';
import { SIZES } from './layout-types.ts';
import { textHeight } from './measure.ts';
import { type CellRange, placePorts, type RoutedHop } from './ports.ts';
import { spread } from './spread.ts';

/** What the places from top to bottom follow from. */
export interface Heights {
  readonly columns: Columns;
  readonly hops: readonly RoutedHop[];
  readonly cells: Cells;
}

/** A line that goes on through a column pulls less at where it comes from than one that ends next door. */
const PULL = { through: 0.01, end: 1, none: 0.01 };

/** Where lines may meet each cell, with the ports placed: lines are short and as straight as may be. */
export function settled(given: Heights): Map<string, CellRange> {
  const { columns } = given.columns;
  const middles = new Map<string, number>();
  for (const column of columns) placeColumn(column, () => ({ at: 0, weight: 1 }), given, middles);
  let ranges = cellRanges(given, middles);
  placePorts(given.hops, ranges);
  const order = [...columns.keys()];
  for (let round = 0; round < ROUNDS; round++) {
    for (const index of round % 2 === 0 ? order : order.toReversed()) {
      placeColumn(columns[index] ?? [], (slot) => wishOf(slot, given, middles), given, middles);
      ranges = cellRanges(given, middles);
      placePorts(given.hops, ranges);
    }
  }
  const least = Math.min(...[...ranges.values()].map(({ top }) => top));
  for (const [id, middle] of middles)
    middles.set(id, Math.round(middle - least) + SIZES.margin + OVERHANG);
  placePorts(given.hops, cellRanges(given, middles));
  for (const column of columns) straighten(column, given, middles);
  ranges = cellRanges(given, middles);
  placePorts(given.hops, ranges);
  return ranges;
}

/** A bend of less than this is a blemish. */
const BLEMISH = 14;
/** How much nearer than usual slots may come for a straight line. */
const NEARER = 10;

/** Moves slots a little where that makes one of their lines straight and bends no other. */
function straighten(
  column: readonly Slot[],
  { hops, cells }: Heights,
  middles: Map<string, number>,
): void {
  const edge = (slot: Slot, way: 1 | -1): number =>
    (middles.get(slot.id) ?? 0) + (way * slotHeight(slot, cells)) / 2;
  column.forEach((slot, index) => {
    const across = hops.filter(
      ({ way, ports: [a, b] }) => way === 'across' && (a.slot === slot.id || b.slot === slot.id),
    );
    const bends = across.map(({ ports: [a, b] }) => (a.slot === slot.id ? b.y - a.y : a.y - b.y));
    const small = bends.filter((one) => Math.abs(one) <= BLEMISH);
    const [bend = 0] = small;
    if (small.length !== 1 || bend === 0) return;
    const [above, below] = [column[index - 1], column[index + 1]];
    const isFree =
      (!above || edge(slot, -1) + bend - edge(above, 1) >= gap(above, slot, hops) - NEARER) &&
      (!below || edge(below, -1) - edge(slot, 1) - bend >= gap(slot, below, hops) - NEARER);
    if (isFree) middles.set(slot.id, (middles.get(slot.id) ?? 0) + bend);
  });
}

const ROUNDS = 6;
/** Labels stand out of the topmost part. */
const OVERHANG = 10;

/** Where the lines of a slot would have it, so that they are straight. */
function wishOf(
  { id, parts }: Slot,
  { hops, columns }: Heights,
  middles: ReadonlyMap<string, number>,
): { at: number; weight: number } {
  const at = middles.get(id) ?? 0;
  const isThrough = (slot: string): boolean => !columns.slotOf.has(slot);
  let sum = 0;
  let weight = 0;
  for (const {
    way,
    ports: [a, b],
  } of hops) {
    if (way !== 'across' || (a.slot !== id && b.slot !== id)) continue;
    const [own, other] = a.slot === id ? [a, b] : [b, a];
    const isOnward = parts.length === 0 ? a.slot === id : !isThrough(other.slot);
    const pull = isOnward ? PULL.end : PULL.through;
    sum += pull * (other.y - own.y);
    weight += pull;
  }
  return weight === 0 ? { at, weight: PULL.none } : { at: at + sum / weight, weight };
}

/** Places the slots of a column where they wish to be, with gaps between them. */
function placeColumn(
  column: readonly Slot[],
  wish: (slot: Slot) => { at: number; weight: number },
  { hops, cells }: Heights,
  middles: Map<string, number>,
): void {
  const places = spread(
    column.map((slot, index) => {
      const above = column[index - 1];
      const half = (one: Slot): number => slotHeight(one, cells) / 2;
      return {
        ...wish(slot),
        after: above ? half(above) + half(slot) + gap(above, slot, hops) : 0,
      };
    }),
  );
  column.forEach(({ id }, index) => middles.set(id, places[index] ?? 0));
}

function gap(above: Slot, below: Slot, hops: readonly RoutedHop[]): number {
  const down = hops.find(
    ({ way, left, right }) =>
      way === 'down' && [above.id, below.id].every((id) => id === left || id === right),
  );
  if (down) return Math.max(SIZES.gap, textHeight(down.connector.label) + 24);
  return above.parts.length * below.parts.length === 0 ? THROUGH.gap : SIZES.gap;
}

/** The heights at which lines may meet each cell. */
function cellRanges(
  { columns: { columns }, cells }: Heights,
  middles: ReadonlyMap<string, number>,
): Map<string, CellRange> {
  const ranges = new Map<string, CellRange>();
  for (const slot of columns.flat()) {
    let top = (middles.get(slot.id) ?? 0) - slotHeight(slot, cells) / 2;
    if (slot.parts.length === 0) {
      const middle = top + THROUGH.height / 2;
      ranges.set(slot.id, { top: middle, bottom: middle });
    }
    for (const { part, height } of cellsOf(slot, cells)) {
      ranges.set(part.id, { top, bottom: top + height });
      top += height;
    }
  }
  return ranges;
}
