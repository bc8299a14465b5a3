import { typicalWidth } from '../../text/typical-width.ts';
import type { DrawnNode } from '../drawn-node.ts';
import { type Tree, toTree } from '../model.ts';
import { allOpen, isLarge } from '../view/shown.ts';
import { flat, visibleTree } from '../view/visible.ts';
import type { Columns } from './map-columns.ts';
import { mapLayout } from './map-layout.ts';
import type { Box } from './place-block.ts';
import { STYLES } from './style.ts';
import { drawnWhen } from './text-box.ts';

/** Most that a leaf takes in one line with its condition, at reading size, in rem. */
const LONGEST_LINE = 15.5;

/** A tree that knows which leaves are too long for one line to read. */
export function withStacked(tree: Tree<DrawnNode>): Tree<DrawnNode> {
  return changed(tree, (node) => (isTooLong(node) ? { isStacked: true } : {}));
}

/** A tree that knows which long conditions are hints in the whole tree. */
export function withHints(tree: Tree<DrawnNode>, columns: Columns): Tree<DrawnNode> {
  // Of a large tree a page holds a part, so no one place is known to stay free.
  const beside = isLarge(tree) ? new Set<string>() : conditionsBeside(tree, columns);
  return changed(tree, (node) =>
    isKeptBack(node) && !beside.has(node.id) ? { isHinted: true } : {},
  );
}

function changed(
  tree: Tree<DrawnNode>,
  more: (node: DrawnNode) => Partial<DrawnNode>,
): Tree<DrawnNode> {
  const nodes = [...tree.nodes.values()].map((node) => ({ ...node, ...more(node) }));
  return toTree<DrawnNode>(tree.root, nodes);
}

function isTooLong({ children, when, title }: DrawnNode): boolean {
  const { type, whenType } = STYLES.reading;
  const line = typicalWidth(when) * whenType + typicalWidth(title) * type;
  return !children && when !== '' && line > LONGEST_LINE;
}

/**
 * The leaves of a whole tree that have room for a long condition beside their title: no box stands there, and
 * the concern's frame reaches so far. Leaves of one node have theirs together or not at all, so that no answer
 * looks as if it had no condition.
 */
function conditionsBeside(tree: Tree<DrawnNode>, columns: Columns): ReadonlySet<string> {
  const top = visibleTree(tree, allOpen(tree));
  const { boxes, frames } = mapLayout(top, 'whole', columns);
  const all = [...boxes.values()];
  const beside = new Set<string>();
  for (const concern of top.branches) {
    const frame = frames.get(concern.node.id);
    if (!frame) continue;
    const end = frame.x + frame.width - STYLES.whole.frame;
    for (const { branches } of flat(concern)) {
      const long = branches.filter(({ node }) => !node.children && isKeptBack(node));
      const haveRoom = long.every(({ node }) => {
        const box = boxes.get(node.id);
        return box !== undefined && isFree(withCondition(box, node.when), end, all);
      });
      if (haveRoom) for (const { node } of long) beside.add(node.id);
    }
  }
  return beside;
}

function isKeptBack({ when }: DrawnNode): boolean {
  return drawnWhen(when, STYLES.whole) !== when;
}

/** Between a title and the condition after it, and what is kept free behind that, in rem. */
const BETWEEN = 0.5;
const BEHIND = 0.3;

function withCondition(box: Box, when: string): Box {
  const width = typicalWidth(when) * STYLES.whole.whenType;
  return { ...box, width: box.width + BETWEEN + width + BEHIND };
}

function isFree({ id, x, y, width, height }: Box, end: number, all: readonly Box[]): boolean {
  return (
    x + width <= end &&
    all.every(
      (other) =>
        other.id === id ||
        other.x >= x + width ||
        other.x + other.width <= x ||
        other.y >= y + height ||
        other.y + other.height <= y,
    )
  );
}
