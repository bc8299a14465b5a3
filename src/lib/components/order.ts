import type { Columns, Hop, Slot } from './columns.ts';

/** The columns with their slots in an order in which few lines cross and most are short. */
export function ordered(given: Columns): Columns {
  let best = given.columns.map((column) => [...column]);
  let least = cost(best, given);
  for (let round = 0; round < 12; round++) {
    const before = least;
    for (const [index, column] of best.entries()) {
      for (const [from, to] of moves(column.length)) {
        const next = best.with(index, moved(best[index] ?? [], from, to));
        const its = cost(next, given);
        if (its < least - 1e-9) [best, least] = [next, its];
      }
    }
    if (least === before) break;
  }
  return { ...given, columns: best };
}

/** Every way to take one of so many to another place. */
const moves = (count: number): [number, number][] =>
  Array.from({ length: count }, (_, from) =>
    Array.from({ length: count }, (__, to): [number, number] => [from, to]),
  )
    .flat()
    .filter(([from, to]) => from !== to);

function moved(column: readonly Slot[], from: number, to: number): Slot[] {
  const [one] = column.slice(from, from + 1);
  const rest = column.filter((_, index) => index !== from);
  return one ? rest.toSpliced(to, 0, one) : rest;
}

const CROSSING = 2.5;
const AROUND = 1.2;
const UPWARD = 1;
/** The first line of all is the shortest where all stand in one column. */
const FIRST = 3;
const NOT_FIRST = 50;

function cost(columns: readonly (readonly Slot[])[], { hops, columnOf, first }: Columns): number {
  const places = new Map(
    columns.flatMap((column) =>
      column.map(({ id }, index) => [id, index - (column.length - 1) / 2] as const),
    ),
  );
  const at = (id: string): number => places.get(id) ?? 0;
  const isWithin = ({ left, right }: Hop): boolean => columnOf.get(left) === columnOf.get(right);
  let sum = 0;
  hops.forEach((hop, index) => {
    const length = Math.abs(at(hop.left) - at(hop.right));
    if (isWithin(hop)) {
      sum += length > 1 ? AROUND + 0.4 * length : 0;
      // Who asks stands above.
      if (at(hop.left) > at(hop.right)) sum += UPWARD;
      if (index === 0) sum += length * FIRST;
      return;
    }
    sum += length * length * 0.3 + length * 0.5;
    for (const other of hops.slice(index + 1)) {
      if (isWithin(other) || columnOf.get(other.left) !== columnOf.get(hop.left)) continue;
      const [left, right] = [at(hop.left) - at(other.left), at(hop.right) - at(other.right)];
      if (left * right < 0) sum += CROSSING;
    }
  });
  // The first part of all stands at the top of a single column.
  return columns.length === 1 && columns[0]?.[0]?.id !== first ? sum + NOT_FIRST : sum;
}
