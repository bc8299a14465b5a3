import type { DrawnNode } from '../drawn-node.ts';
import type { Drawing } from './drawing.ts';
import { PATH_SCALE } from './edges.ts';
import { type Size, STYLES } from './style.ts';

/*
 * A drawing as it is written into markup, at build and by the script alike: `--wx` and its like hold for the
 * whole tree, `--rx` for the reading size, in rem.
 */

type Drawings = readonly (readonly [size: Size, drawing: Drawing])[];

const LETTERS: Readonly<Record<Size, string>> = { whole: 'w', reading: 'r' };

/** Where a node stands. */
export function nodeStyle(drawings: Drawings, id: string): string {
  return written(drawings, ({ places }, letter) => {
    const { dx = 0, dy = 0 } = places.get(id) ?? {};
    return `--${letter}x:${dx};--${letter}y:${dy}`;
  });
}

/** How large the box of a node is; one in a single line is as wide as its words, and one row high. */
export function boxStyle(drawings: Drawings, id: string): string {
  return written(drawings, ({ places }, letter) => {
    const { width = 0, height = 0 } = places.get(id) ?? {};
    return `--${letter}w:${width};--${letter}h:${height}`;
  });
}

/** How large a drawing is. */
export function canvasStyle(drawings: Drawings): string {
  return written(
    drawings,
    ({ width, height }, letter) => `--${letter}width:${width};--${letter}height:${height}`,
  );
}

function written(drawings: Drawings, style: (drawing: Drawing, letter: string) => string): string {
  return drawings.map(([size, drawing]) => style(drawing, LETTERS[size])).join(';');
}

/** What the style sheet needs to know of both sizes. */
export function sizesStyle(): string {
  return (['whole', 'reading'] as const)
    .map((size) => {
      const { type, whenType, line, row } = STYLES[size];
      const letter = LETTERS[size];
      return `--${letter}type:${type};--${letter}when:${whenType};--${letter}line:${line};--${letter}row:${row}`;
    })
    .join(';');
}

/** The shapes of an edge: its path, and the frame of a concern. */
export function edgeShapes(
  { edges, frames }: Drawing,
  id: string,
): { readonly d: string; readonly frame: Readonly<Record<string, number>> | undefined } {
  const frame = frames.get(id);
  const units = (length: number): number => Math.round(length * PATH_SCALE);
  return {
    d: edges.get(id) ?? '',
    frame: frame && {
      x: units(frame.x),
      y: units(frame.y),
      width: units(frame.width),
      height: units(frame.height),
      rx: units(0.4),
    },
  };
}

/** Branches with those on the path last: their edges are drawn over the others, unbroken. */
export function inDrawingOrder(ids: readonly string[], path: ReadonlySet<string>): string[] {
  return ids.toSorted((a, b) => Number(path.has(a)) - Number(path.has(b)));
}

/** How a leaf stands: in one line, which is the empty word, or below its condition where a frame is narrow. */
export function leafKind(
  { children, isStacked }: DrawnNode,
  isNarrow: boolean,
): '' | 'stacked' | undefined {
  if (children) return undefined;
  return isStacked && isNarrow ? 'stacked' : '';
}
