import type { GridArrow, GridBox } from './grid.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * An arrow from the edge of one box to the edge of another, and where its number stands.
 * @param from top left of the box, as is `to`
 * @param isPair whether another arrow runs the other way
 * @param isTaken whether a box stands at a place
 */
export function arrowBetween(
  from: Point,
  to: Point,
  { width, height }: Size,
  isPair: boolean,
  isTaken: (cell: Point) => boolean,
): Point & { path: string } {
  const center = ({ x, y }: Point): Point => ({ x: x + width / 2, y: y + height / 2 });
  const [a, b] = [center(from), center(to)];
  const [dx, dy] = [Math.sign(b.x - a.x), Math.sign(b.y - a.y)];
  if (dx !== 0 && dy !== 0) {
    // Around the corner that has no box in it.
    const isAcrossFirst = !isTaken({ x: to.x, y: from.y });
    const corner = isAcrossFirst ? { x: b.x, y: a.y } : { x: a.x, y: b.y };
    const start = isAcrossFirst
      ? { x: a.x + (dx * width) / 2, y: a.y }
      : { x: a.x, y: a.y + (dy * height) / 2 };
    const end = isAcrossFirst
      ? { x: b.x, y: b.y - (dy * height) / 2 }
      : { x: b.x - (dx * width) / 2, y: b.y };
    return {
      path: `M${start.x} ${start.y}L${corner.x} ${corner.y}L${end.x} ${end.y}`,
      ...corner,
    };
  }
  // Arrows of a pair keep to their own side, seen in their direction.
  const aside = isPair ? 11 : 0;
  const start = { x: a.x + (dx * width) / 2 - dy * aside, y: a.y + (dy * height) / 2 + dx * aside };
  const end = { x: b.x - (dx * width) / 2 - dy * aside, y: b.y - (dy * height) / 2 + dx * aside };
  return {
    path: `M${start.x} ${start.y}L${end.x} ${end.y}`,
    x: (start.x + end.x) / 2,
    y: (start.y + end.y) / 2,
  };
}

export type Side = 'left' | 'right' | 'corner';

/** The room that a loop takes beside its box. */
export const LOOP = 34;

/** The side of a box where no arrow and no neighbour is in the way of a loop. */
export function freeSide(
  id: string,
  boxes: readonly GridBox[],
  arrows: readonly GridArrow[],
): Side {
  const box = boxes.find((each) => each.id === id);
  const isFree = (dx: number): boolean =>
    !arrows.some(({ from, to }) => {
      const other = from === id ? to : to === id ? from : undefined;
      const at = boxes.find((each) => each.id === other)?.at;
      return (
        other !== id && at !== undefined && box !== undefined && Math.sign(at[0] - box.at[0]) === dx
      );
    });
  if (isFree(1)) return 'right';
  return isFree(-1) ? 'left' : 'corner';
}

/** An arrow from a box to itself, and where its number stands. */
export function loopAt(at: Point, { width, height }: Size, side: Side): Point & { path: string } {
  if (side === 'corner') {
    const [x, y] = [at.x + width, at.y];
    return {
      path: `M${x - 18} ${y}C${x - 18} ${y - 26} ${x + 22} ${y - 18} ${x} ${y + 12}`,
      x: x + 2,
      y: y - 12,
    };
  }
  const x = side === 'right' ? at.x + width : at.x;
  const out = side === 'right' ? 30 : -30;
  const y = at.y + height / 2;
  return {
    path: `M${x} ${y - 10}C${x + out} ${y - 16} ${x + out} ${y + 16} ${x} ${y + 10}`,
    x: x + out * 0.75,
    y,
  };
}
