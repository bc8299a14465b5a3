import { cellsFor } from './cells.ts';
import { columnsOf } from './columns.ts';
import { connectorsOf } from './connectors.ts';
import { settled } from './heights.ts';
import type { Drawing, LayoutWords } from './layout-types.ts';
import { ordered } from './order.ts';
import type { Picture } from './picture.ts';
import { routed } from './ports.ts';
import { acrossed, mirrored } from './widths.ts';

/** How a picture is set: in how many columns at most, and how much room there is for words. */
interface Arrangement {
  readonly most: number;
  /** The most that a line of a label or of a part takes. */
  readonly label: number;
  readonly part: number;
  /** No column is narrower. */
  readonly least: number;
  /** Between lines side by side. */
  readonly track: number;
}

const WIDE = { label: 106, part: 126, least: 104, track: 10 };

/** What is tried in turn; one column is for a phone. */
const ARRANGEMENTS: readonly Arrangement[] = [
  ...[6, 5, 4, 3].map((most) => ({ most, ...WIDE })),
  { most: 1, label: 104, part: 124, least: 136, track: 10 },
  { most: 1, label: 80, part: 104, least: 112, track: 9 },
  { most: 1, label: 62, part: 90, least: 100, track: 7 },
];

/** A picture with its places, in as many columns as fit into a width. */
export function layout(picture: Picture, words: LayoutWords, width: number): Drawing {
  let narrowest: Drawing | undefined;
  for (const arrangement of ARRANGEMENTS) {
    // The lines before a column take room too.
    if (arrangement.most * (arrangement.least + 26) > width && arrangement.most > 1) continue;
    const drawing = arranged(picture, words, arrangement);
    if (drawing.width <= width) return drawing;
    if (drawing.width < (narrowest?.width ?? Infinity)) narrowest = drawing;
  }
  if (!narrowest) throw new Error('no arrangement');
  return narrowest;
}

function arranged(picture: Picture, words: LayoutWords, room: Arrangement): Drawing {
  const connectors = connectorsOf(picture, words.words, room.label);
  const columns = ordered(columnsOf(picture, connectors, room.most));
  const hops = routed(columns);
  const cells = cellsFor(picture.parts, hops, words, room.part);
  const drawing = acrossed(columns, hops, cells, settled({ columns, hops, cells }), room);
  return room.most === 1 ? mirrored(drawing) : drawing;
}
