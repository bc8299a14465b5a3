import type { Slot } from './columns.ts';
import { INSET, type PartLine, partLines, textBox } from './measure.ts';
import type { LayoutWords } from './layout-types.ts';
import type { PicturePart } from './picture.ts';
import { portsHeight, type RoutedHop } from './ports.ts';

/** A part with its words, before it has a place. */
export interface Cell {
  readonly part: PicturePart;
  readonly lines: readonly PartLine[];
  /** Without what lies in it. */
  readonly height: number;
  readonly width: number;
}

export type Cells = ReadonlyMap<string, Cell>;

/** The cell of each part, as high as its words and the lines that meet it need. @param room of a line of words */
export function cellsFor(
  parts: readonly PicturePart[],
  hops: readonly RoutedHop[],
  { words, titleOf }: LayoutWords,
  room: number,
): Cells {
  return new Map(
    parts.map((part): [string, Cell] => {
      const lines = partLines(part, room, words.open, titleOf);
      const { width, height } = textBox(part.kind, lines);
      const ports = hops.flatMap((hop) =>
        hop.way === 'down' ? [] : hop.ports.filter(({ cell }) => cell === part.id),
      );
      return [part.id, { part, lines, width, height: Math.max(height, portsHeight(ports)) }];
    }),
  );
}

/** What a slot holds, the outer part first; nothing where a line goes through. */
export const cellsOf = (slot: Slot, cells: Cells): Cell[] =>
  slot.parts.flatMap(({ id }) => cells.get(id) ?? []);

/** A line on its way through a column. */
export const THROUGH = { height: 10, gap: 16 };

export function slotHeight(slot: Slot, cells: Cells): number {
  const [outer, ...inner] = cellsOf(slot, cells);
  if (!outer) return THROUGH.height;
  return inner.reduce((sum, { height }) => sum + height + INSET, outer.height);
}
