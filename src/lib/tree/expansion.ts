import { type Branch, childrenOf, type Tree, trailOf } from './model.ts';

/**
 * Which branches are shown, and how.
 *
 * `open` holds the nodes whose branches are shown. Branches stand to the right of their node, except
 * - of a node in `passed`, an ancestor that the reader has walked through: it is drawn small, and its
 *   branches stand below it, so that the current node and its branches stay in view however deep it is.
 *   It shows the one branch that is its value, or all of them for `null`;
 * - of a node in `stacked`: its branches stand below it, so that a whole tree is no wider than a page.
 */
export interface Expansion {
  readonly open: ReadonlySet<string>;
  readonly passed: ReadonlyMap<string, string | null>;
  readonly stacked: ReadonlySet<string>;
}

/** What a node's page shows on arrival: its trail, its siblings and its branches. */
export function arrival(tree: Tree<Branch>, current: string): Expansion {
  const trail = trailOf(tree, current);
  const passed = new Map<string, string | null>();
  trail.slice(0, -1).forEach((id, index) => {
    const isParent = index === trail.length - 2;
    passed.set(id, isParent ? null : (trail[index + 1] ?? null));
  });
  return { open: new Set(trail), passed, stacked: new Set() };
}

export function allOpen(tree: Tree<Branch>): Expansion {
  return stackedWhereDeep(tree, new Set(tree.nodes.keys()));
}

export function allClosed(): Expansion {
  return { open: new Set(), passed: new Map(), stacked: new Set() };
}

/** All branches along the given nodes, and nothing else. */
export function alongPath(tree: Tree<Branch>, ids: Iterable<string>): Expansion {
  const open = new Set<string>();
  for (const id of ids) for (const step of trailOf(tree, id).slice(0, -1)) open.add(step);
  return stackedWhereDeep(tree, open);
}

/** How many columns stand side by side before branches are stacked. */
const COLUMNS = 3;

/** Branches stand to the right of a node while that needs no more than three columns, else below it. */
function stackedWhereDeep(tree: Tree<Branch>, open: ReadonlySet<string>): Expansion {
  const columns = (id: string): number =>
    open.has(id) ? 1 + Math.max(0, ...childrenOf(tree, id).map(columns)) : 1;
  const stacked = [...open].filter((id) => columns(id) > COLUMNS);
  return { open, passed: new Map(), stacked: new Set(stacked) };
}

/** Opens a closed node with all its branches, closes an open one. */
export function toggled(expansion: Expansion, id: string): Expansion {
  const open = new Set(expansion.open);
  if (!open.delete(id)) open.add(id);
  return { ...expansion, open, passed: without(expansion.passed, id) };
}

/** Shows all branches of a passed node. */
export function revealed(expansion: Expansion, id: string): Expansion {
  return { ...expansion, passed: without(expansion.passed, id) };
}

/**
 * After a step from one node to another: who has opened nothing walks on and sees what the page of
 * `to` shows on arrival; who has opened something keeps it, and `to` is opened as well.
 */
export function stepped(
  tree: Tree<Branch>,
  expansion: Expansion,
  from: string,
  to: string,
): Expansion {
  if (isSame(expansion, arrival(tree, from))) return arrival(tree, to);
  const trail = trailOf(tree, to);
  const leadsElsewhere = ([id, only]: readonly [string, string | null]): boolean =>
    only !== null && trail.includes(id) && trail.at(-1) !== id && !trail.includes(only);
  return {
    ...expansion,
    open: new Set([...expansion.open, ...trail]),
    passed: new Map([...expansion.passed].filter((entry) => !leadsElsewhere(entry))),
  };
}

/** The branches of a node that are shown, in order. */
export function shownChildren(
  tree: Tree<Branch>,
  expansion: Expansion,
  id: string,
): readonly string[] {
  if (!expansion.open.has(id)) return [];
  const only = expansion.passed.get(id);
  return childrenOf(tree, id).filter((child) => only == null || child === only);
}

export function isSame(a: Expansion, b: Expansion): boolean {
  return (
    a.open.size === b.open.size &&
    a.passed.size === b.passed.size &&
    a.stacked.size === b.stacked.size &&
    [...a.open].every((id) => b.open.has(id)) &&
    [...a.stacked].every((id) => b.stacked.has(id)) &&
    [...a.passed].every(([id, only]) => b.passed.has(id) && b.passed.get(id) === only)
  );
}

function without(
  passed: ReadonlyMap<string, string | null>,
  id: string,
): ReadonlyMap<string, string | null> {
  return new Map([...passed].filter(([key]) => key !== id));
}
