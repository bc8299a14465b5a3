import type { VisibleNode } from '../view/visible.ts';
import { INDENT } from './focus-layout.ts';
import type { Frame } from './map-layout.ts';
import type { Box } from './place-block.ts';
import { type Size, STYLES } from './style.ts';

/** Units of an edge's path per rem. */
export const PATH_SCALE = 100;

/** Radius of a corner, in rem. */
const CORNER = 0.3;

/** Ends that differ by less are joined by a line, in rem. */
const STRAIGHT = 0.3;

type Command = readonly [letter: string, ...values: number[]];

/** From a node to one below it, drawn from the upper node's top left, in hundredths of a rem. */
export function edgePath(shown: VisibleNode, above: Box, below: Box, size: Size): string {
  const [dx, dy] = [below.x - above.x, below.y - above.y];
  const end = dy + anchor(below, size);
  if (shown.isPassed) {
    const trunk = INDENT / 2;
    return path(
      ['M', trunk, above.height - 0.2],
      ['L', trunk, end - CORNER],
      ['Q', trunk, end, trunk + CORNER, end],
      ['L', dx, end],
    );
  }
  const start = anchor(above, size);
  if (Math.abs(end - start) < STRAIGHT) return path(['M', above.width, start], ['L', dx, end]);
  const trunk = dx - STYLES[size].gap / 2;
  const bend = Math.min(CORNER, Math.abs(end - start) / 2) * Math.sign(end - start);
  const turn = Math.abs(bend);
  return path(
    ['M', above.width, start],
    ['L', trunk - turn, start],
    ['Q', trunk, start, trunk, start + bend],
    ['L', trunk, end - bend],
    ['Q', trunk, end, trunk + turn, end],
    ['L', dx, end],
  );
}

/** The edge from the root to a concern is the accent of its frame, drawn from the root's top left. */
export function framePath({ x, y, height }: Frame): string {
  return path(['M', x, y], ['L', x, y + height]);
}

/** Where an edge meets a box, measured from the box's top. */
function anchor({ height }: Box, size: Size): number {
  const { level, row } = STYLES[size];
  return (level === 'middle' ? height : row) / 2;
}

function path(...commands: readonly Command[]): string {
  return commands
    .map(
      ([letter, ...values]) =>
        letter + values.map((value) => Math.round(value * PATH_SCALE)).join(' '),
    )
    .join('');
}
