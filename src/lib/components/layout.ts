import type { ComponentFile } from './component-file.ts';
import { type Columns, columnsOf, type Slot } from './columns.ts';
import { connectorsOf } from './connectors.ts';
import { type Drawing, type DrawnPart, SIZES } from './layout-types.ts';
import { BESIDE, DOWN, drawnLinks } from './lines.ts';
import {
  INSET,
  lidOf,
  type PartLine,
  partLines,
  placedLines,
  textBox,
  textHeight,
  widthOf,
} from './measure.ts';
import { ordered } from './order.ts';
import type { Picture, PicturePart } from './picture.ts';
import { type CellRange, placePorts, portsHeight, type RoutedHop, routed } from './ports.ts';
import { spread } from './spread.ts';
import { tracksOf } from './tracks.ts';

/** What drawing needs besides the picture. */
export interface LayoutWords {
  readonly words: ComponentFile['words'];
  readonly titleOf: (node: string) => string;
}

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

const THROUGH = { height: 10, gap: 16 };

interface Cell {
  readonly part: PicturePart;
  readonly lines: readonly PartLine[];
  /** Without what lies in it. */
  readonly height: number;
  readonly width: number;
}

function arranged(picture: Picture, { words, titleOf }: LayoutWords, room: Arrangement): Drawing {
  const connectors = connectorsOf(picture, words, room.label);
  const columns = ordered(columnsOf(picture, connectors, room.most));
  const hops = routed(columns);
  const cells = new Map(
    picture.parts.map((part): [string, Cell] => {
      const lines = partLines(part, room.part, words.open, titleOf);
      const { width, height } = textBox(part.kind, lines);
      const ports = hops.flatMap((hop) =>
        hop.way === 'down' ? [] : hop.ports.filter(({ cell }) => cell === part.id),
      );
      return [part.id, { part, lines, width, height: Math.max(height, portsHeight(ports)) }];
    }),
  );
  const ranges = settled({ columns, hops, cells });
  const drawing = acrossed(columns, hops, cells, ranges, room);
  return room.most === 1 ? mirrored(drawing) : drawing;
}

const cellsOf = (slot: Slot, cells: ReadonlyMap<string, Cell>): Cell[] =>
  slot.parts.flatMap(({ id }) => cells.get(id) ?? []);

function slotHeight(slot: Slot, cells: ReadonlyMap<string, Cell>): number {
  const [outer, ...inner] = cellsOf(slot, cells);
  if (!outer) return THROUGH.height;
  return inner.reduce((sum, { height }) => sum + height + INSET, outer.height);
}

interface Heights {
  readonly columns: Columns;
  readonly hops: readonly RoutedHop[];
  readonly cells: ReadonlyMap<string, Cell>;
}

/** A line that goes on through a column pulls less at where it comes from than one that ends next door. */
const PULL = { through: 0.01, end: 1, none: 0.01 };

/** Where lines may meet each cell, with the ports placed: lines are short and as straight as may be. */
function settled(given: Heights): Map<string, CellRange> {
  const { columns } = given.columns;
  const middles = new Map<string, number>();
  for (const column of columns) placeColumn(column, () => ({ at: 0, weight: 1 }), given, middles);
  let ranges = cellRanges(given, middles);
  placePorts(given.hops, ranges);
  const order = [...columns.keys()];
  for (let round = 0; round < ROUNDS; round++) {
    for (const index of round % 2 === 0 ? order : order.toReversed()) {
      placeColumn(columns[index] ?? [], (slot) => wishOf(slot, given, middles), given, middles);
      ranges = cellRanges(given, middles);
      placePorts(given.hops, ranges);
    }
  }
  const least = Math.min(...[...ranges.values()].map(({ top }) => top));
  for (const [id, middle] of middles)
    middles.set(id, Math.round(middle - least) + SIZES.margin + OVERHANG);
  placePorts(given.hops, cellRanges(given, middles));
  for (const column of columns) straighten(column, given, middles);
  ranges = cellRanges(given, middles);
  placePorts(given.hops, ranges);
  return ranges;
}

/** A bend of less than this is a blemish. */
const BLEMISH = 14;
/** How much nearer than usual slots may come for a straight line. */
const NEARER = 10;

/** Moves slots a little where that makes one of their lines straight and bends no other. */
function straighten(
  column: readonly Slot[],
  { hops, cells }: Heights,
  middles: Map<string, number>,
): void {
  const edge = (slot: Slot, way: 1 | -1): number =>
    (middles.get(slot.id) ?? 0) + (way * slotHeight(slot, cells)) / 2;
  column.forEach((slot, index) => {
    const across = hops.filter(
      ({ way, ports: [a, b] }) => way === 'across' && (a.slot === slot.id || b.slot === slot.id),
    );
    const bends = across.map(({ ports: [a, b] }) => (a.slot === slot.id ? b.y - a.y : a.y - b.y));
    const small = bends.filter((one) => Math.abs(one) <= BLEMISH);
    const [bend = 0] = small;
    if (small.length !== 1 || bend === 0) return;
    const [above, below] = [column[index - 1], column[index + 1]];
    const isFree =
      (!above || edge(slot, -1) + bend - edge(above, 1) >= gap(above, slot, hops) - NEARER) &&
      (!below || edge(below, -1) - edge(slot, 1) - bend >= gap(slot, below, hops) - NEARER);
    if (isFree) middles.set(slot.id, (middles.get(slot.id) ?? 0) + bend);
  });
}

const ROUNDS = 6;
/** Labels stand out of the topmost part. */
const OVERHANG = 10;

/** Where the lines of a slot would have it, so that they are straight. */
function wishOf(
  { id, parts }: Slot,
  { hops, columns }: Heights,
  middles: ReadonlyMap<string, number>,
): { at: number; weight: number } {
  const at = middles.get(id) ?? 0;
  const isThrough = (slot: string): boolean => !columns.slotOf.has(slot);
  let sum = 0;
  let weight = 0;
  for (const {
    way,
    ports: [a, b],
  } of hops) {
    if (way !== 'across' || (a.slot !== id && b.slot !== id)) continue;
    const [own, other] = a.slot === id ? [a, b] : [b, a];
    const isOnward = parts.length === 0 ? a.slot === id : !isThrough(other.slot);
    const pull = isOnward ? PULL.end : PULL.through;
    sum += pull * (other.y - own.y);
    weight += pull;
  }
  return weight === 0 ? { at, weight: PULL.none } : { at: at + sum / weight, weight };
}

/** Places the slots of a column where they wish to be, with gaps between them. */
function placeColumn(
  column: readonly Slot[],
  wish: (slot: Slot) => { at: number; weight: number },
  { hops, cells }: Heights,
  middles: Map<string, number>,
): void {
  const places = spread(
    column.map((slot, index) => {
      const above = column[index - 1];
      const half = (one: Slot): number => slotHeight(one, cells) / 2;
      return {
        ...wish(slot),
        after: above ? half(above) + half(slot) + gap(above, slot, hops) : 0,
      };
    }),
  );
  column.forEach(({ id }, index) => middles.set(id, places[index] ?? 0));
}

function gap(above: Slot, below: Slot, hops: readonly RoutedHop[]): number {
  const down = hops.find(
    ({ way, left, right }) =>
      way === 'down' && [above.id, below.id].every((id) => id === left || id === right),
  );
  if (down) return Math.max(SIZES.gap, textHeight(down.connector.label) + 24);
  return above.parts.length * below.parts.length === 0 ? THROUGH.gap : SIZES.gap;
}

/** The heights at which lines may meet each cell. */
function cellRanges(
  { columns: { columns }, cells }: Heights,
  middles: ReadonlyMap<string, number>,
): Map<string, CellRange> {
  const ranges = new Map<string, CellRange>();
  for (const slot of columns.flat()) {
    let top = (middles.get(slot.id) ?? 0) - slotHeight(slot, cells) / 2;
    if (slot.parts.length === 0) {
      const middle = top + THROUGH.height / 2;
      ranges.set(slot.id, { top: middle, bottom: middle });
    }
    for (const { part, height } of cellsOf(slot, cells)) {
      ranges.set(part.id, { top, bottom: top + height });
      top += height;
    }
  }
  return ranges;
}

/** Before a line turns: an arrowhead and a corner. */
const STUB = 16;

/** Places columns and channels from the left to the right. */
function acrossed(
  columns: Columns,
  hops: readonly RoutedHop[],
  cells: ReadonlyMap<string, Cell>,
  ranges: ReadonlyMap<string, CellRange>,
  { least, track }: Arrangement,
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
  cells: ReadonlyMap<string, Cell>,
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
function mirrored({ width, height, parts, links }: Drawing): Drawing {
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
