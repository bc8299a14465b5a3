import type { Connector } from './connectors.ts';
import type { Picture, PicturePart } from './picture.ts';

/** One place of a column: parts that lie in one another, or a line on its way through. */
export interface Slot {
  readonly id: string;
  /** The outer part first; none of a line. */
  readonly parts: readonly PicturePart[];
}

/** A line between two slots of neighbouring columns, or of one. */
export interface Hop {
  readonly connector: Connector;
  /** Slots with their columns; the left one first. */
  readonly left: string;
  readonly right: string;
}

export interface Columns {
  /** The slot from which all is seen. */
  readonly first: string;
  readonly columns: readonly (readonly Slot[])[];
  readonly hops: readonly Hop[];
  readonly columnOf: ReadonlyMap<string, number>;
  /** The slot of each part. */
  readonly slotOf: ReadonlyMap<string, string>;
}

/** The first column in which a part of a kind may stand. */
const FIRST: Partial<Record<PicturePart['kind'], number>> = {
  process: 2,
  store: 2,
  broker: 2,
  external: 3,
};

/** Parts in at most so many columns, from who uses the system to the right; lines through columns have slots there. */
export function columnsOf(
  { parts }: Picture,
  connectors: readonly Connector[],
  most: number,
): Columns {
  const slotOf = slotsOf(parts);
  const between = connectors.filter(({ from, to }) => slotOf.get(from) !== slotOf.get(to));
  const ends = between.map(
    ({ from, to }) => [slotOf.get(from) ?? from, slotOf.get(to) ?? to] as const,
  );
  const layers = layersOf(parts, slotOf, ends, most);
  const columns: Slot[][] = Array.from({ length: Math.max(...layers.values()) + 1 }, () => []);
  for (const part of parts) {
    if (slotOf.get(part.id) !== part.id) continue;
    const its = [part, ...parts.filter(({ id }) => id !== part.id && slotOf.get(id) === part.id)];
    columns[layers.get(part.id) ?? 0]?.push({ id: part.id, parts: its });
  }
  const hops = between.flatMap((connector, index): Hop[] => {
    const [one = '', other = ''] = ends[index] ?? [];
    const [a, b] = [layers.get(one) ?? 0, layers.get(other) ?? 0];
    const [start, end] = a <= b ? [one, other] : [other, one];
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const through = Array.from({ length: Math.max(0, high - low - 1) }, (_, step) => {
      const id = `${index} ${low + step + 1}`;
      columns[low + step + 1]?.push({ id, parts: [] });
      return id;
    });
    const stops = [start, ...through, end];
    return stops.slice(1).map((right, step) => ({ connector, left: stops[step] ?? start, right }));
  });
  const columnOf = new Map(
    columns.flatMap((column, index) => column.map(({ id }) => [id, index] as const)),
  );
  const first = slotOf.get(parts[0]?.id ?? '') ?? '';
  return { first, columns, hops, columnOf, slotOf };
}

/** The outermost part around each; nothing lies deeper than in what lies in another. */
function slotsOf(parts: readonly PicturePart[]): Map<string, string> {
  const around = new Map(parts.map(({ id, inside }) => [id, inside]));
  return new Map(
    parts.map(({ id }) => {
      const first = around.get(id) ?? id;
      return [id, around.get(first) ?? first];
    }),
  );
}

/** How far each slot is from the first part, seen along the lines. */
function layersOf(
  parts: readonly PicturePart[],
  slotOf: ReadonlyMap<string, string>,
  ends: readonly (readonly [string, string])[],
  most: number,
): Map<string, number> {
  const layers = new Map<string, number>();
  const [first] = parts;
  let reached = first ? [slotOf.get(first.id) ?? first.id] : [];
  for (let layer = 0; reached.length > 0; layer++) {
    for (const id of reached) layers.set(id, layer);
    const now = new Set(reached);
    reached = [
      ...new Set(
        ends.flatMap(([a, b]) => [...(now.has(a) ? [b] : []), ...(now.has(b) ? [a] : [])]),
      ),
    ].filter((id) => !layers.has(id));
  }
  const known = parts.filter(({ id }) => slotOf.get(id) === id);
  return new Map(
    known.map(({ id, kind }) => [
      id,
      Math.min(most - 1, Math.max(layers.get(id) ?? 1, FIRST[kind] ?? 0)),
    ]),
  );
}
