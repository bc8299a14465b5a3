import type { VisibleNode } from '../view/visible.ts';
import type { Columns } from './map-columns.ts';
import { type Block, type Box, placeBlock } from './place-block.ts';
import { type Size, type Style, STYLES } from './style.ts';

/** A concern's frame, in rem, from the top left of the drawing. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  /** By node id, in reading order, from the top left of the drawing. */
  readonly boxes: ReadonlyMap<string, Box>;
  /** By the id of a concern; none where a page shows one node and what is near it. */
  readonly frames: ReadonlyMap<string, Frame>;
  readonly width: number;
  readonly height: number;
}

/** The root stands where a heading does, beside the tools; its frames begin below, in rem. */
const HEADING = 2;

/** Frames that differ by no more end at one line, in rem. */
const NEAR = 4;

/** A node in one line, without what is below it. */
export function alone(shown: VisibleNode): VisibleNode {
  return { ...shown, isPassed: true, branches: [] };
}

interface Framed {
  readonly id: string;
  readonly block: Block;
  readonly column: number;
}

/** The root, and below it every concern in its frame: in columns as a whole, one below the other to read. */
export function mapLayout(
  top: VisibleNode,
  size: Size,
  columns: Columns,
  style = STYLES[size],
): Layout {
  const isWhole = size === 'whole';
  const root = placeBlock([alone(top)], style);
  const concerns = top.branches.map((concern) => ({
    id: concern.node.id,
    block: placeBlock([concern], style, isWhole ? undefined : columns.reading),
    column: isWhole ? (columns.of.get(concern.node.id) ?? 0) : 0,
  }));
  const boxes = new Map(root.boxes.map((box) => [box.id, box]));
  const frames = framed(concerns, isWhole ? columns.widths : [], style);
  for (const { id, block } of concerns) {
    const { x = 0, y = 0 } = frames.get(id) ?? {};
    for (const box of block.boxes) {
      boxes.set(box.id, { ...box, x: box.x + x + style.frame, y: box.y + y + style.frame });
    }
  }
  const ends = [...frames.values()];
  return {
    boxes,
    frames,
    width: Math.max(root.width, ...ends.map(({ x, width }) => x + width)),
    height: Math.max(root.height, ...ends.map(({ y, height }) => y + height)),
  };
}

/** The frames of concerns, one below the other in columns that are at least as wide as is given. */
function framed(
  concerns: readonly Framed[],
  least: readonly number[],
  { frame, between }: Style,
): Map<string, Frame> {
  const widths = [...least];
  for (const { block, column } of concerns) {
    widths[column] = Math.max(widths[column] ?? 0, block.width + 2 * frame);
  }
  const lefts = [0];
  for (const width of widths) lefts.push((lefts.at(-1) ?? 0) + width + between);
  const tops = widths.map(() => HEADING);
  const frames = concerns.map(({ id, block, column }) => {
    const [x, y] = [lefts[column] ?? 0, tops[column] ?? 0];
    const height = block.height + 2 * frame;
    tops[column] = y + height + between;
    return { id, column, x, y, width: widths[column] ?? 0, height };
  });
  // The last frames end at one line, where they nearly do.
  const bottom = Math.max(...tops) - between;
  return new Map(
    frames.map(({ id, column, ...own }, index) => {
      const isLast = frames.findLastIndex((other) => other.column === column) === index;
      const isNear = bottom - own.y - own.height <= NEAR;
      return [id, isLast && isNear ? { ...own, height: bottom - own.y } : own];
    }),
  );
}
