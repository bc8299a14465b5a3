import type { DrawnNode } from '../drawn-node.ts';
import type { Tree } from '../model.ts';
import { arrival, shownIn } from '../view/view.ts';
import { type VisibleNode, visibleTree } from '../view/visible.ts';
import { type Block, type ColumnWidths, placeBlock } from './place-block.ts';
import { STYLES } from './style.ts';
import { textBox } from './text-box.ts';

/** The columns of a whole tree. They are known before anything is folded, so that nothing jumps when it is. */
export interface Columns {
  /** The column of each concern, first column 0. */
  readonly of: ReadonlyMap<string, number>;
  /** In rem. */
  readonly widths: readonly number[];
  /** Those of every node at reading size. */
  readonly reading: ColumnWidths;
}

/** The widest drawing of the whole tree: a window of 1,280 px without its margins, in rem. */
const ROOM = 76.5;

/** With so many concerns, trying every way to part them would take too long. */
const MOST_TRIED = 10;

/**
 * The columns in which a whole tree is lowest, of those that are no wider than the room: two if they fit, else
 * one. Concerns keep their order within a column.
 * @param room in rem
 */
export function mapColumns(tree: Tree<DrawnNode>, room = ROOM): Columns {
  const { branches } = visibleTree(tree, shownIn(tree, arrival(tree, { page: 'map' }), 'whole'));
  const blocks = branches.map((concern) => placeBlock([concern], STYLES.whole));
  const ways = blocks.length > MOST_TRIED ? 1 : 2 ** Math.max(0, blocks.length - 1);
  let best = { height: Number.POSITIVE_INFINITY, way: 0 };
  for (let way = 0; way < ways; way += 1) {
    const { width, height } = measured(blocks, (index) => columnIn(way, index));
    if (width <= room && height < best.height) best = { height, way };
  }
  return {
    of: new Map(branches.map(({ node }, index) => [node.id, columnIn(best.way, index)])),
    widths: measured(blocks, (index) => columnIn(best.way, index)).widths,
    reading: readingWidths(tree),
  };
}

/** The first concern stands in the first column; the others where the bits of a way say. */
function columnIn(way: number, index: number): number {
  return index === 0 ? 0 : (way >> (index - 1)) & 1;
}

function measured(
  blocks: readonly Block[],
  columnOf: (index: number) => number,
): { widths: number[]; width: number; height: number } {
  const { frame, between } = STYLES.whole;
  const columns: { width: number; height: number }[] = [];
  blocks.forEach(({ width, height }, index) => {
    const column = (columns[columnOf(index)] ??= { width: 0, height: 0 });
    column.width = Math.max(column.width, width + 2 * frame);
    column.height += height + 2 * frame + between;
  });
  return {
    widths: columns.map(({ width }) => width),
    width: columns.reduce((sum, { width }) => sum + width + between, -between),
    height: Math.max(0, ...columns.map(({ height }) => height)),
  };
}

function readingWidths(tree: Tree<DrawnNode>): ColumnWidths {
  const known = new Map<string, readonly number[]>();
  const measure = (shown: VisibleNode): readonly number[] => {
    const widths: number[] = [];
    if (shown.branches.length > 0) widths.push(textBox(shown, STYLES.reading).width);
    for (const branch of shown.branches) {
      measure(branch).forEach((width, below) => {
        widths[below + 1] = Math.max(widths[below + 1] ?? 0, width);
      });
    }
    known.set(shown.node.id, widths);
    return widths;
  };
  measure(
    visibleTree(tree, { open: new Set(tree.nodes.keys()), passed: new Map(), cut: new Set() }),
  );
  return known;
}
