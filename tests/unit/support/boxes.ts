import type { Layout } from '../../../src/lib/tree/layout/map-layout.ts';

type Rectangle = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

/** What rounding to hundredths may take from a distance, in rem. */
export const TOLERANCE = 0.0101;

/** Every pair of rectangles that have more than an edge in common, as `a and b`. */
export function overlaps(rectangles: ReadonlyMap<string, Rectangle>): string[] {
  const all = [...rectangles];
  return all.flatMap(([id, a], index) =>
    all
      .slice(index + 1)
      .filter(([, b]) => isShared(a.x, a.width, b.x, b.width))
      .filter(([, b]) => isShared(a.y, a.height, b.y, b.height))
      .map(([other]) => `${id} and ${other}`),
  );
}

/** The ids of rectangles that reach out of another. */
export function outside(rectangles: ReadonlyMap<string, Rectangle>, room: Rectangle): string[] {
  return [...rectangles]
    .filter(([, { x, y, width, height }]) => {
      const isIn =
        isIncluded(x, width, room.x, room.width) && isIncluded(y, height, room.y, room.height);
      return !isIn;
    })
    .map(([id]) => id);
}

/** The boxes of a layout before a node, in reading order, and its own. */
export function upTo({ boxes }: Layout, id: string): [string, number, number][] {
  const all = [...boxes.values()];
  const end = all.findIndex((box) => box.id === id) + 1;
  return all.slice(0, end).map((box) => [box.id, box.x, box.y]);
}

function isShared(a: number, lengthOfA: number, b: number, lengthOfB: number): boolean {
  return a + TOLERANCE < b + lengthOfB && b + TOLERANCE < a + lengthOfA;
}

function isIncluded(start: number, length: number, from: number, room: number): boolean {
  return start > from - TOLERANCE && start + length < from + room + TOLERANCE;
}
