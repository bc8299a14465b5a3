import { type Cells, cellsOf } from './cells.ts';
import type { Columns, Slot } from './columns.ts';
import { type Drawing, type DrawnPart, SIZES } from './layout-types.ts';
import { BESIDE, DOWN, drawnLinks } from './lines.ts';
import { INSET, lidOf, placedLines, widthOf } from './measure.ts';
import type { CellRange, RoutedHop } from './ports.ts';
import { tracksOf } from './tracks.ts';

/** Before a line turns: an arrowhead and a corner. */
const STUB = 16;

/** How narrow a column may be, and how far apart lines run side by side. */
interface Channels {
  readonly least: number;
  readonly track: number;
}

/** Places columns and channels from the left to the right. */
export function acrossed(
  columns: Columns,
  hops: readonly RoutedHop[],
  cells: Cells,
  ranges: ReadonlyMap<string, CellRange>,
  { least, track }: Channels,
): Drawing {
  const trackX = new Map<RoutedHop, number>();
  const parts: DrawnPart[] = [];
  let x: number = SIZES.margin;
  const lefts: number[] = [];
  const widths: number[] = [];
  columns.columns.forEach((column, index) => {
    const here = hops.filter(
      ({ way, right }) => way !== 'down' && columns.columnOf.get(right) === index,
    );
    const climbing = here.filter(
      ({ way, ports: [a, b] }) => way === 'around' || Math.abs(a.y - b.y) > 0.5,
    );
    const tracks = tracksOf(
      climbing.map(({ way, ports: [a, b] }) =>
        way === 'around' ? { left: undefined, right: [a.y, b.y] } : { left: a.y, right: [b.y] },
      ),
    );
    if (index > 0) x += STUB;
    climbing.forEach((hop, place) => trackX.set(hop, x + (tracks[place] ?? 0) * track));
    if (climbing.length > 0) x += Math.max(...tracks) * track;
    const labels = here.flatMap(({ ports }) => ports.flatMap(({ label }) => label));
    const label = Math.max(0, ...labels.map(({ text, role }) => widthOf(text, role)));
    if (here.length > 0) x += label > 0 ? label + 18 : 22;
    const beside = hops
      .filter(({ way, right }) => way === 'down' && columns.columnOf.get(right) === index)
      .flatMap(({ connector }) => connector.label.map(({ text, role }) => widthOf(text, role)));
    const width = Math.max(
      least,
      ...beside.map((one) => (one + BESIDE) / (1 - DOWN)),
      ...column.flatMap((slot) =>
        cellsOf(slot, cells).map((cell, place) => cell.width + (place > 0 ? INSET * 2 : 0)),
      ),
    );
    x = Math.round(x);
    lefts.push(x);
    widths.push(width);
    for (const slot of column) parts.push(...drawnSlot(slot, cells, ranges, x, width));
    x += width;
  });
  const links = drawnLinks({ columns, hops, parts, trackX, lefts, widths });
  const bottoms = [
    ...parts.map((part) => part.y + part.height),
    ...links.flatMap(({ points }) => points.map((point) => point.y + 4)),
  ];
  return {
    width: Math.ceil(x + SIZES.margin),
    height: Math.ceil(Math.max(...bottoms) + SIZES.margin),
    parts,
    links,
  };
}

function drawnSlot(
  slot: Slot,
  cells: Cells,
  ranges: ReadonlyMap<string, CellRange>,
  x: number,
  width: number,
): DrawnPart[] {
  const own = cellsOf(slot, cells);
  const last = own.at(-1);
  const end = last ? (ranges.get(last.part.id)?.bottom ?? 0) : 0;
  return own.map(({ part, lines }, index) => {
    const { top, bottom } = ranges.get(part.id) ?? { top: 0, bottom: 0 };
    const isOuter = index === 0;
    const inset = isOuter ? 0 : INSET;
    const lid = lidOf(part.kind);
    return {
      id: part.id,
      kind: part.kind,
      isOpen: part.open !== undefined,
      inside: isOuter ? undefined : slot.id,
      x: x + inset,
      y: top,
      width: width - inset * 2,
      height: (isOuter ? end + (own.length > 1 ? INSET : 0) : bottom) - top,
      lines: placedLines(
        lines,
        x + width / 2 - (part.kind === 'broker' ? 3 : 0),
        top + lid,
        bottom - top - lid,
      ),
    };
  });
}

/** The same with left and right exchanged: parts at the left, lines at the right. */
export function mirrored({ width, height, parts, links }: Drawing): Drawing {
  const flip = <T extends { readonly x: number }>(one: T, own = 0): T => ({
    ...one,
    x: width - one.x - own,
  });
  return {
    width,
    height,
    parts: parts.map((part) => ({
      ...flip(part, part.width),
      lines: part.lines.map((line) => flip(line)),
    })),
    links: links.map((link) => ({
      ...link,
      points: link.points.map((point) => flip(point)),
      lines: link.lines.map((line) => flip(line, Math.max(...link.lines.map((one) => one.width)))),
    })),
  };
}
