import type { Columns } from './columns.ts';
import { type DrawnLink, type DrawnPart, type Point, type TextLine } from './layout-types.ts';
import { fontOf, PIPE, textHeight, widthOf } from './measure.ts';
import type { Port, RoutedHop } from './ports.ts';

interface Placed {
  readonly columns: Columns;
  readonly hops: readonly RoutedHop[];
  readonly parts: readonly DrawnPart[];
  readonly trackX: ReadonlyMap<RoutedHop, number>;
  /** Of each column. */
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
}

/** One line for each connector, from part to part, with its label. */
export function drawnLinks(placed: Placed): DrawnLink[] {
  const groups = Map.groupBy(placed.hops, ({ connector }) => connector);
  return [...groups].map(([connector, hops]): DrawnLink => {
    const isTurned = hops[0]?.ports[0].cell !== connector.from && hops[0]?.way !== 'down';
    const points = simple(hops.flatMap((hop) => hopPoints(hop, placed)));
    const last = hops.at(-1);
    return {
      from: connector.from,
      to: connector.to,
      points: isTurned ? points.toReversed() : points,
      hasHead: connector.hasHead,
      isOpen: connector.isOpen,
      isMarked: connector.isMarked,
      lines: last ? hopLabel(last, placed) : [],
    };
  });
}

/** Where a line meets a part; ends of pipes are round. */
function meets(port: Port, { columns, parts, lefts, widths }: Placed): Point {
  const column = columns.columnOf.get(port.slot) ?? 0;
  const part = parts.find(({ id }) => id === port.cell);
  const x = part?.x ?? lefts[column] ?? 0;
  const width = part?.width ?? widths[column] ?? 0;
  const round = part?.kind === 'broker' ? pipeInset(part, port.y) : 0;
  return { x: port.side === 'left' ? x + round : x + width - round, y: port.y };
}

function pipeInset({ y, height }: Pick<DrawnPart, 'y' | 'height'>, at: number): number {
  const off = (at - y - height / 2) / (height / 2);
  return PIPE * (1 - Math.sqrt(Math.max(0, 1 - off * off)));
}

function hopPoints(hop: RoutedHop, placed: Placed): Point[] {
  if (hop.way === 'down') return downPoints(hop, placed);
  const [start, end] = hop.ports.map((port) => meets(port, placed));
  const x = placed.trackX.get(hop);
  if (!start || !end) return [];
  return x === undefined ? [start, end] : [start, { x, y: start.y }, { x, y: end.y }, end];
}

/** Lines between parts one above the other leave room for a label at their right. */
export const DOWN = 0.25;
/** Between such a line and its label, and behind that. */
export const BESIDE = 12;

function downPoints({ connector }: RoutedHop, { parts }: Placed): Point[] {
  const [from, to] = [connector.from, connector.to].map((id) => parts.find((one) => one.id === id));
  if (!from || !to) return [];
  const x = Math.round(from.x + from.width * DOWN);
  return from.y < to.y
    ? [
        { x, y: from.y + from.height },
        { x, y: to.y },
      ]
    : [
        { x, y: from.y },
        { x, y: to.y + to.height },
      ];
}

/** Without points on a straight line. */
function simple(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return true;
    const isLevel = before.y === point.y && point.y === after.y;
    const isUpright = before.x === point.x && point.x === after.x;
    return !isLevel && !isUpright;
  });
}

/** Above the line before it meets its part, or beside a line that goes down. */
function hopLabel(hop: RoutedHop, placed: Placed): TextLine[] {
  const { label } = hop.connector;
  const height = textHeight(label);
  let x: number;
  let y: number;
  if (hop.way === 'down') {
    const [a, b] = downPoints(hop, placed);
    if (!a || !b) return [];
    x = a.x + 7;
    y = (a.y + b.y - height) / 2;
  } else {
    const port = hop.ports[1];
    const width = Math.max(...label.map(({ text, role }) => widthOf(text, role)));
    x = (placed.lefts[placed.columns.columnOf.get(port.slot) ?? 0] ?? 0) - 12 - width;
    y = port.y - height - 4;
  }
  return label.map(({ text, role }): TextLine => {
    const { font, line } = fontOf(role);
    const baseline = y + line / 2 + font * 0.36;
    y += line;
    return { text, role, x, y: baseline, width: widthOf(text, role), anchor: 'start' };
  });
}
