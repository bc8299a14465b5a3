import type { Columns, Hop, Slot } from './columns.ts';
import type { Connector } from './connectors.ts';
import { textHeight } from './measure.ts';
import { spread } from './spread.ts';

/** Where a line meets a part, or a slot on its way. */
export interface Port {
  readonly slot: string;
  /** The part; the slot itself where the line goes through. */
  readonly cell: string;
  readonly side: 'left' | 'right';
  /** Of the label above the line, before it meets the part. */
  readonly label: Connector['label'];
  y: number;
}

/** A hop with where it begins and ends: `across` from the right of one column to the left of the next. */
export interface RoutedHop extends Hop {
  readonly way: 'across' | 'around' | 'down';
  readonly ports: readonly [Port, Port];
}

/** The range of a cell that lines may meet. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
}

/** Labels may stand out of a part by this much at its top. */
const OUT = 8;
const LABEL_GAP = 7;
const BARE_GAP = 13;
/** No line meets the very corner of a part. */
const CORNER = 9;

const labelHeight = ({ label }: Pick<Port, 'label'>): number => textHeight(label);

export function routed({ columns, hops, columnOf }: Columns): RoutedHop[] {
  const slots = new Map(columns.flat().map((slot) => [slot.id, slot]));
  const isThrough = (id: string): boolean => slots.get(id)?.parts.length === 0;
  const cellAt = (slot: string, { from, to }: Connector): string => {
    const ids = slots.get(slot)?.parts.map(({ id }) => id) ?? [];
    return ids.includes(from) ? from : ids.includes(to) ? to : slot;
  };
  return hops.map((hop): RoutedHop => {
    const { connector, left, right } = hop;
    const port = (slot: string, side: Port['side'], isLabelled: boolean): Port => ({
      slot,
      cell: cellAt(slot, connector),
      side,
      label: isLabelled ? connector.label : [],
      y: 0,
    });
    if (columnOf.get(left) !== columnOf.get(right)) {
      const ports = [port(left, 'right', false), port(right, 'left', !isThrough(right))] as const;
      return { ...hop, way: 'across', ports };
    }
    const column = columns[columnOf.get(left) ?? 0] ?? [];
    const isOuter = connector.from === left && connector.to === right;
    const way = isOuter && isNext(column, left, right) ? 'down' : 'around';
    return {
      ...hop,
      way,
      ports: [port(left, 'left', false), port(right, 'left', way === 'around')],
    };
  });
}

const indexOf = (column: readonly Slot[], id: string): number =>
  column.findIndex((slot) => slot.id === id);

const isNext = (column: readonly Slot[], a: string, b: string): boolean =>
  Math.abs(indexOf(column, a) - indexOf(column, b)) === 1;

/** The height that a cell needs for the lines of its fuller side. */
export function portsHeight(ports: readonly Port[]): number {
  const left = ports.filter(({ side }) => side === 'left');
  const right = ports.filter(({ side }) => side === 'right');
  const need = (of: readonly Port[]): number =>
    of.reduce((sum, port) => sum + distance(port), 0) + CORNER * 2 - OUT;
  return Math.max(need(left), need(right));
}

const distance = (port: Port): number =>
  port.label.length === 0 ? BARE_GAP : labelHeight(port) + LABEL_GAP;

/** Gives every port its place: as straight as may be, no two lines or labels on one another. */
export function placePorts(
  hops: readonly RoutedHop[],
  ranges: ReadonlyMap<string, CellRange>,
): void {
  const rangeOf = (cell: string): CellRange => ranges.get(cell) ?? { top: 0, bottom: 0 };
  const routedHops = hops.filter(({ way }) => way !== 'down');
  const other = new Map(
    routedHops.flatMap(
      ({ ports: [a, b] }) =>
        [
          [a, b],
          [b, a],
        ] as const,
    ),
  );
  const middle = ({ cell }: Port): number => (rangeOf(cell).top + rangeOf(cell).bottom) / 2;
  for (const port of other.keys()) port.y = middle(port);
  const sides = [...Map.groupBy(other.keys(), ({ cell, side }) => `${side} ${cell}`).values()].map(
    (ports) => ports.toSorted((a, b) => aim(a) - aim(b)),
  );
  function aim(port: Port): number {
    return middle(other.get(port) ?? port);
  }
  for (let round = 0; round < 3; round++) {
    for (const ports of sides) {
      const [first] = ports;
      if (!first) continue;
      const { top, bottom } = rangeOf(first.cell);
      if (top === bottom) {
        first.y = top;
        continue;
      }
      const low = Math.max(top + CORNER, top - OUT + labelHeight(first) + 4);
      const places = spread(
        ports.map((port) => ({
          at: round === 0 ? aim(port) : (other.get(port)?.y ?? port.y),
          after: distance(port),
          weight: 1,
        })),
        low,
        bottom - CORNER,
      );
      ports.forEach((port, index) => (port.y = places[index] ?? port.y));
    }
  }
  for (const [port, its] of other) if (Math.abs(port.y - its.y) < 1) its.y = port.y;
}
