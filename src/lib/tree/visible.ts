import { type Branch, childrenOf, nodeOf, type Tree } from './model.ts';
import { type Expansion, shownChildren } from './expansion.ts';

/** What the drawing needs of a node, in one language. */
export interface DrawnNode extends Branch {
  readonly kind: 'question' | 'outcome' | 'advice';
  readonly when: string;
  readonly label: string;
  readonly title: string;
  readonly isAddition: boolean;
}

/** A node as it is shown now, with the branches that are shown. */
export interface VisibleNode {
  readonly node: DrawnNode;
  readonly isOpen: boolean;
  readonly isPassed: boolean;
  /** Its branches stand below it, not to its right. */
  readonly isStacked: boolean;
  /** How many branches a passed node keeps back. */
  readonly heldBack: number;
  /** What an example says of it here, if anything. */
  readonly note: string;
  readonly branches: readonly VisibleNode[];
}

/**
 * The nodes that an expansion shows, nested.
 * @param seen each node as it was last shown; kept up to date. A node below which nothing differs is the
 *   same object again, also after its branches were closed for a while
 */
export function visibleTree(
  tree: Tree<DrawnNode>,
  expansion: Expansion,
  notes: ReadonlyMap<string, string> = new Map(),
  seen = new Map<string, VisibleNode>(),
  id: string = tree.root,
): VisibleNode {
  const shown = shownChildren(tree, expansion, id);
  const isOpen = expansion.open.has(id);
  const isPassed = isOpen && expansion.passed.has(id);
  const before = seen.get(id);
  const now = {
    node: nodeOf(tree, id),
    isOpen,
    isPassed,
    isStacked: isPassed || expansion.stacked.has(id),
    heldBack: isPassed ? childrenOf(tree, id).length - shown.length : 0,
    note: notes.get(id) ?? '',
    branches: shown.map((child) => visibleTree(tree, expansion, notes, seen, child)),
  };
  if (before && isUnchanged(before, now)) return before;
  seen.set(id, now);
  return now;
}

function isUnchanged(a: VisibleNode, b: VisibleNode): boolean {
  return (
    a.node === b.node &&
    a.isOpen === b.isOpen &&
    a.isPassed === b.isPassed &&
    a.isStacked === b.isStacked &&
    a.heldBack === b.heldBack &&
    a.note === b.note &&
    a.branches.length === b.branches.length &&
    a.branches.every((branch, index) => branch === b.branches[index])
  );
}

/** The ids of visible nodes in reading order. */
export function visibleIds(top: VisibleNode): string[] {
  return [top.node.id, ...top.branches.flatMap(visibleIds)];
}

/** Branches with those on the path last: their edges are drawn over the others, unbroken. */
export function inDrawingOrder(
  branches: readonly VisibleNode[],
  path: ReadonlySet<string>,
): VisibleNode[] {
  return branches.toSorted((a, b) => Number(path.has(a.node.id)) - Number(path.has(b.node.id)));
}
