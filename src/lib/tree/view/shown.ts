import { type Branch, childrenOf, type Tree, trailOf } from '../model.ts';

/**
 * Which branches are shown.
 *
 * `open` holds the nodes whose branches are shown. `passed` holds the ancestors that a reader has walked
 * through: they stand one below the other, each with the one branch that is its value, or all for `null`.
 */
export interface Shown {
  readonly open: ReadonlySet<string>;
  readonly passed: ReadonlyMap<string, string | null>;
  /** Nodes of a large tree that show their first branches only. */
  readonly cut: ReadonlySet<string>;
}

/** No branches are cut. */
const NONE: ReadonlySet<string> = new Set();

/** With more nodes, a page holds the concerns and their branches, and what is opened. */
const MOST_IN_PAGE = 500;

/** Whether a tree is too large for a page to hold all of it. */
export function isLarge({ nodes }: Tree<Branch>): boolean {
  return nodes.size > MOST_IN_PAGE;
}

/** Of a large tree, how many branches of a concern stand in the page. */
const MOST_OF_FAMILY = 6;

/** The concerns and their first branches: what a large tree shows on arrival. */
export function concernsOpen(tree: Tree<Branch>): Shown {
  const concerns = childrenOf(tree, tree.root);
  const cut = concerns.filter((id) => childrenOf(tree, id).length > MOST_OF_FAMILY);
  return { open: new Set([tree.root, ...concerns]), passed: new Map(), cut: new Set(cut) };
}

/** Every branch of every node. */
export function allOpen(tree: Tree<Branch>): Shown {
  return { open: new Set(tree.nodes.keys()), passed: new Map(), cut: NONE };
}

/** The trail of a node, its siblings and its branches. */
export function nearNode(tree: Tree<Branch>, current: string): Shown {
  const trail = trailOf(tree, current);
  const passed = new Map<string, string | null>();
  trail.slice(0, -1).forEach((id, index) => {
    const isParent = index === trail.length - 2;
    passed.set(id, isParent ? null : (trail[index + 1] ?? null));
  });
  return { open: new Set(trail), passed, cut: NONE };
}

/** The nodes above some nodes, each once. */
export function ancestorsOf(tree: Tree<Branch>, ids: Iterable<string>): Set<string> {
  const above = new Set<string>();
  for (const id of ids) for (const step of trailOf(tree, id).slice(0, -1)) above.add(step);
  return above;
}

/** The ways to some nodes, one step below the other, each with all that was not taken. */
export function alongWay(tree: Tree<Branch>, ids: Iterable<string>): Shown {
  const open = ancestorsOf(tree, ids);
  return { open, passed: new Map([...open].map((id) => [id, null])), cut: NONE };
}

/** The branches of a node that are shown, in order. */
export function shownChildren(tree: Tree<Branch>, shown: Shown, id: string): readonly string[] {
  if (!shown.open.has(id)) return [];
  if (shown.cut.has(id)) return childrenOf(tree, id).slice(0, MOST_OF_FAMILY);
  const only = shown.passed.get(id);
  return childrenOf(tree, id).filter((child) => only == null || child === only);
}
