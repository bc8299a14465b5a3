import { type Branch, childrenOf, type Tree, trailOf } from '../model.ts';
import type { Size } from '../layout/style.ts';

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

/** All that a drawing remembers. It is a value: what a reader does makes another one. */
export interface View extends Shown {
  /** The node that the page is about, the root for a whole tree; none on the page of an example. */
  readonly current: string | undefined;
  /** The size that the reader has asked for; without it the window decides. */
  readonly size: Size | undefined;
  /** The example that is drawn on the tree. */
  readonly example: string | undefined;
  /** What the reader looks for in the tree, and what was shown before they did. */
  readonly query: string;
  readonly before: Shown | undefined;
}

/** What a page with a drawing is about. */
export type Subject =
  | { readonly page: 'map' }
  | { readonly page: 'node'; readonly current: string }
  | { readonly page: 'example'; readonly reached: readonly string[] };

/** What a page shows on arrival. */
export function arrival(tree: Tree<Branch>, subject: Subject): View {
  const none = { current: undefined, size: undefined, example: undefined, query: '' };
  const view = { ...none, before: undefined };
  switch (subject.page) {
    case 'map':
      return {
        ...view,
        current: tree.root,
        ...(isLarge(tree) ? concernsOpen(tree) : allOpen(tree)),
      };
    case 'node':
      return { ...view, current: subject.current, ...nearNode(tree, subject.current) };
    case 'example':
      return { ...view, open: ancestorsOf(tree, subject.reached), passed: new Map(), cut: NONE };
  }
}

const NONE: ReadonlySet<string> = new Set();

/** With more nodes, a page holds the concerns and their branches, and what is opened. */
const MOST_IN_PAGE = 500;

export function isLarge({ nodes }: Tree<Branch>): boolean {
  return nodes.size > MOST_IN_PAGE;
}

/** Of a large tree, how many branches of a concern stand in the page. */
const MOST_OF_FAMILY = 6;

function concernsOpen(tree: Tree<Branch>): Shown {
  const concerns = childrenOf(tree, tree.root);
  const cut = concerns.filter((id) => childrenOf(tree, id).length > MOST_OF_FAMILY);
  return { open: new Set([tree.root, ...concerns]), passed: new Map(), cut: new Set(cut) };
}

function allOpen(tree: Tree<Branch>): Shown {
  return { open: new Set(tree.nodes.keys()), passed: new Map(), cut: NONE };
}

/** The trail of a node, its siblings and its branches. */
function nearNode(tree: Tree<Branch>, current: string): Shown {
  const trail = trailOf(tree, current);
  const passed = new Map<string, string | null>();
  trail.slice(0, -1).forEach((id, index) => {
    const isParent = index === trail.length - 2;
    passed.set(id, isParent ? null : (trail[index + 1] ?? null));
  });
  return { open: new Set(trail), passed, cut: NONE };
}

function ancestorsOf(tree: Tree<Branch>, ids: Iterable<string>): Set<string> {
  const above = new Set<string>();
  for (const id of ids) for (const step of trailOf(tree, id).slice(0, -1)) above.add(step);
  return above;
}

/** Opens a closed node with all its branches, closes an open one. */
export function toggled(view: View, id: string): View {
  const open = new Set(view.open);
  if (!open.delete(id)) open.add(id);
  return { ...view, open, passed: revealing(view.passed, [id]) };
}

/** Shows all branches of a node that keeps some back. */
export function revealed(view: View, id: string): View {
  const open = new Set([...view.open, id]);
  return { ...view, open, passed: revealing(view.passed, [id]), cut: without(view.cut, [id]) };
}

/** Opens all that is needed for nodes to be seen. */
export function withInSight(tree: Tree<Branch>, view: View, ids: Iterable<string>): View {
  const wanted = [...ids];
  const above = ancestorsOf(tree, wanted);
  const onWay = new Set([...above, ...wanted]);
  const held = [...view.passed].filter(([id, only]) => above.has(id) && leadsElsewhere(id, only));
  function leadsElsewhere(id: string, only: string | null): boolean {
    return (
      only !== null && childrenOf(tree, id).some((child) => child !== only && onWay.has(child))
    );
  }
  return {
    ...view,
    open: new Set([...view.open, ...above]),
    passed: revealing(
      view.passed,
      held.map(([id]) => id),
    ),
    cut: without(view.cut, above),
  };
}

/** Opens every branch, or none below the root and its trail. */
export function allToggled(tree: Tree<Branch>, view: View, isOpen: boolean): View {
  const { passed } = view;
  if (isOpen) {
    return { ...view, ...allOpen(tree), passed: revealing(passed, passed.keys()) };
  }
  return { ...view, open: new Set([tree.root, ...passed.keys()]) };
}

/** What the page showed on arrival, in the size that the reader has now. */
export function reset(tree: Tree<Branch>, subject: Subject, { size, example }: View): View {
  return { ...arrival(tree, subject), size, example };
}

export function sized(view: View, size: Size): View {
  return { ...view, size };
}

export function withExample(tree: Tree<Branch>, view: View, example?: ExamplePath): View {
  const next = { ...view, example: example?.id };
  return example ? withInSight(tree, next, example.reached) : next;
}

/** An example and the nodes that it names. */
export interface ExamplePath {
  readonly id: string;
  readonly reached: readonly string[];
}

/**
 * Looks for words: brings into sight what is found, besides what was shown before. Without words, that is
 * shown again, and the current node with it.
 */
export function filtered(
  tree: Tree<Branch>,
  view: View,
  query: string,
  found: Iterable<string>,
): View {
  const { open, passed, cut, current } = view;
  const before = view.before ?? { open, passed, cut };
  const kept = current === undefined ? [] : [current];
  if (query.trim() === '') {
    return withInSight(tree, { ...view, ...before, query: '', before: undefined }, kept);
  }
  return withInSight(tree, { ...view, ...before, query, before }, [...kept, ...found]);
}

function revealing(
  passed: ReadonlyMap<string, string | null>,
  ids: Iterable<string>,
): ReadonlyMap<string, string | null> {
  const next = new Map(passed);
  for (const id of ids) if (next.has(id)) next.set(id, null);
  return next;
}

function without(cut: ReadonlySet<string>, ids: Iterable<string>): ReadonlySet<string> {
  const next = new Set(cut);
  for (const id of ids) next.delete(id);
  return next;
}

/** The branches of a node that are shown, in order. */
export function shownChildren(tree: Tree<Branch>, shown: Shown, id: string): readonly string[] {
  if (!shown.open.has(id)) return [];
  if (shown.cut.has(id)) return childrenOf(tree, id).slice(0, MOST_OF_FAMILY);
  const only = shown.passed.get(id);
  return childrenOf(tree, id).filter((child) => only == null || child === only);
}

/** As a size shows it: a whole tree folds concerns and nothing else. */
export function shownIn(tree: Tree<Branch>, view: View, size: Size): Shown {
  if (size === 'reading') return view;
  const closed = childrenOf(tree, tree.root).filter((id) => !view.open.has(id));
  const open = new Set((isLarge(tree) ? concernsOpen(tree) : allOpen(tree)).open);
  for (const id of closed) open.delete(id);
  return { open, passed: new Map(), cut: view.cut };
}
