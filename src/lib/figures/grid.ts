import {
  arrowBetween,
  freeSide,
  LOOP,
  loopAt,
  type Point,
  type Side,
  type Size,
} from './grid-arrows.ts';
import { wrapped } from '../text/wrap.ts';

/** A box of a figure, at a column and row of its grid. */
export interface GridBox {
  readonly id: string;
  readonly text: string;
  readonly at: readonly [number, number];
  readonly kind?: string;
}

/** An arrow between two boxes; its text stands below the drawing, under the arrow's number. */
export interface GridArrow {
  readonly from: string;
  readonly to: string;
  readonly text?: string;
  readonly kind?: string;
}

export interface GridGroup {
  readonly text: string;
  readonly boxes: readonly string[];
}

export interface GridData {
  readonly boxes: readonly GridBox[];
  readonly arrows: readonly GridArrow[];
  readonly groups?: readonly GridGroup[];
}

export interface DrawnBox {
  readonly id: string;
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

export interface DrawnArrow {
  readonly kind: string;
  readonly path: string;
  /** Where the number stands; undefined when the arrow says nothing. */
  readonly mark: { readonly x: number; readonly y: number; readonly number: number } | undefined;
}

export interface DrawnGroup {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

export interface Grid {
  readonly width: number;
  readonly height: number;
  readonly boxWidth: number;
  readonly boxHeight: number;
  readonly boxes: readonly DrawnBox[];
  readonly arrows: readonly DrawnArrow[];
  readonly groups: readonly DrawnGroup[];
}

/** All lengths in sixteenths of a rem; three columns fit into a page of 320 px. */
export const GRID = {
  font: 12,
  line: 16,
  boxWidth: 74,
  column: 103,
  rowGap: 40,
  margin: 4,
  /** The radius of a number. */
  mark: 9,
  /** How far the name of a group reaches down into it. */
  name: 18,
};

/**
 * Places boxes on a grid and arrows between them. Two arrows between the same boxes, one each way, run side by
 * side; an arrow from a box to itself loops beside it.
 * @throws on an unknown box
 */
export function grid({ boxes, arrows, groups = [] }: GridData): Grid {
  const { font, line, column, rowGap, margin } = GRID;
  const columns = Math.max(...boxes.map(({ at }) => at[0])) + 1;
  const rows = Math.max(...boxes.map(({ at }) => at[1])) + 1;
  const boxWidth = columns === 1 ? 150 : columns === 2 ? 104 : GRID.boxWidth;
  const step = columns === 2 ? column + 50 : column;
  const lines = boxes.map(({ text }) => wrapped(text, (boxWidth - 4) / font));
  const boxHeight = Math.max(...lines.map((each) => each.length)) * line + 14;
  const hasGroups = groups.length > 0;
  const top = margin + (hasGroups ? 22 : 10);
  const loops = arrows.filter(({ from, to }) => from === to).map(({ from }) => from);
  const sideOf = (id: string): Side => freeSide(id, boxes, arrows);
  const columnOf = (id: string): number => boxes.find((box) => box.id === id)?.at[0] ?? 0;
  const left = loops.some((id) => columnOf(id) === 0 && sideOf(id) === 'left') ? LOOP : 0;
  const right = loops.some((id) => columnOf(id) === columns - 1 && sideOf(id) === 'right')
    ? LOOP
    : 0;
  const place = ({ at }: GridBox): { x: number; y: number } => ({
    x: margin + left + at[0] * step,
    y: top + at[1] * (boxHeight + rowGap),
  });
  const size = { width: boxWidth, height: boxHeight };
  const byId = new Map(boxes.map((box) => [box.id, place(box)]));
  const find = (id: string): { x: number; y: number } => {
    const found = byId.get(id);
    if (!found) throw new Error(`unknown box: ${id}`);
    return found;
  };
  const isTaken = ({ x, y }: Point): boolean =>
    [...byId.values()].some((box) => box.x === x && box.y === y);
  const drawnGroups = groups.map(({ text, boxes: ids }) => around(ids.map(find), size, text));
  let number = 0;
  const drawnArrows = arrows.map((arrow) => {
    const isPair = arrows.some(
      (other) => other.from === arrow.to && other.to === arrow.from && other !== arrow,
    );
    const { path, x, y } =
      arrow.from === arrow.to
        ? loopAt(find(arrow.from), size, sideOf(arrow.from))
        : arrowBetween(find(arrow.from), find(arrow.to), size, isPair, isTaken);
    const mark =
      arrow.text === undefined
        ? undefined
        : { x, y: besideNames({ x, y }, drawnGroups), number: ++number };
    return { kind: arrow.kind ?? 'call', path, mark };
  });
  return {
    width: margin * 2 + left + (columns - 1) * step + boxWidth + right,
    height: top + rows * (boxHeight + rowGap) - rowGap + margin + (hasGroups ? 4 : 0),
    boxWidth,
    boxHeight,
    boxes: boxes.map((box, index) => ({
      id: box.id,
      kind: box.kind ?? 'plain',
      ...place(box),
      lines: lines[index] ?? [],
    })),
    arrows: drawnArrows,
    groups: drawnGroups,
  };
}

/** Where a number stands that would cover the name of a group: above the group. */
function besideNames({ x, y }: Point, groups: readonly DrawnGroup[]): number {
  const { mark, name } = GRID;
  const covered = groups.find(
    (group) =>
      x > group.x - mark &&
      x < group.x + group.width + mark &&
      y > group.y - mark &&
      y < group.y + name + mark,
  );
  return covered ? covered.y - mark - 1 : y;
}

function around(points: readonly Point[], size: Size, text: string): DrawnGroup {
  const [x, y] = [
    Math.min(...points.map((p) => p.x)) - 6,
    Math.min(...points.map((p) => p.y)) - 20,
  ];
  return {
    x,
    y,
    width: Math.max(...points.map((p) => p.x)) + size.width + 6 - x,
    height: Math.max(...points.map((p) => p.y)) + size.height + 7 - y,
    text,
  };
}
