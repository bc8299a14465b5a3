import { type Branch, childrenOf, type Tree, trailOf } from './model.ts';

/**
 * Which branches are shown.
 *
 * `open` holds the nodes whose branches are shown. `passed` holds the ancestors that the reader has
 * walked through: their branches are drawn below them, close together, so that the current node and
 * its branches stay in view however deep it is. A passed node shows the one branch that is its value,
 * or all of them for `null`.
 */
export interface Expansion {
  readonly open: ReadonlySet<string>;
  readonly passed: ReadonlyMap<string, string | null>;
}

/** What a node's page shows on arrival: its trail, its siblings and its branches. */
export function arrival(tree: Tree<Branch>, current: string): Expansion {
  const trail = trailOf(tree, current);
  const passed = new Map<string, string | null>();
  trail.slice(0, -1).forEach((id, index) => {
    const isParent = index === trail.length - 2;
    passed.set(id, isParent ? null : (trail[index + 1] ?? null));
  });
  return { open: new Set(trail), passed };
}

export function allOpen(tree: Tree<Branch>): Expansion {
  return { open: new Set(tree.nodes.keys()), passed: new Map() };
}

export function allClosed(): Expansion {
  return { open: new Set(), passed: new Map() };
}

/** All branches along the given nodes, and nothing else. */
export function alongPath(tree: Tree<Branch>, ids: Iterable<string>): Expansion {
  const open = new Set<string>();
  for (const id of ids) for (const step of trailOf(tree, id).slice(0, -1)) open.add(step);
  return { open, passed: new Map() };
}

/** Opens a closed node with all its branches, closes an open one. */
export function toggled(expansion: Expansion, id: string): Expansion {
  const open = new Set(expansion.open);
  if (!open.delete(id)) open.add(id);
  return { open, passed: without(expansion.passed, id) };
}

/** Shows all branches of a passed node. */
export function revealed(expansion: Expansion, id: string): Expansion {
  return { open: expansion.open, passed: without(expansion.passed, id) };
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
    [...a.open].every((id) => b.open.has(id)) &&
    [...a.passed].every(([id, only]) => b.passed.has(id) && b.passed.get(id) === only)
  );
}

function without(
  passed: ReadonlyMap<string, string | null>,
  id: string,
): ReadonlyMap<string, string | null> {
  return new Map([...passed].filter(([key]) => key !== id));
}
