import type { DrawnNode } from '../drawn-node.ts';
import { childrenOf, nodeOf, type Tree } from '../model.ts';
import { type Shown, shownChildren } from './shown.ts';

/** A node as it is shown now, with the branches that are shown. */
export interface VisibleNode {
  readonly node: DrawnNode;
  readonly isConcern: boolean;
  readonly isOpen: boolean;
  /** It stands in one line, and its branches below it. */
  readonly isPassed: boolean;
  /** How many branches it keeps back while it is open. */
  readonly heldBack: number;
  readonly branches: readonly VisibleNode[];
}

/** The nodes that are shown, nested. */
export function visibleTree(
  tree: Tree<DrawnNode>,
  shown: Shown,
  id: string = tree.root,
): VisibleNode {
  const branches = shownChildren(tree, shown, id);
  const isOpen = shown.open.has(id);
  const isPassed = shown.passed.has(id);
  return {
    node: nodeOf(tree, id),
    isConcern: tree.parents.get(id) === tree.root,
    isOpen,
    isPassed,
    heldBack: isOpen ? childrenOf(tree, id).length - branches.length : 0,
    branches: branches.map((child) => visibleTree(tree, shown, child)),
  };
}

/** Visible nodes in reading order. */
export function flat(top: VisibleNode): VisibleNode[] {
  return [top, ...top.branches.flatMap(flat)];
}

/** The ids of visible nodes in reading order. */
export function visibleIds(top: VisibleNode): string[] {
  return flat(top).map(({ node }) => node.id);
}
