import { type Branch, childrenOf, type Tree } from '../model.ts';
import type { Size } from '../layout/style.ts';
import {
  allOpen,
  alongWay,
  ancestorsOf,
  concernsOpen,
  isLarge,
  nearNode,
  type Shown,
} from './shown.ts';

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
      return { ...view, ...alongWay(tree, subject.reached) };
  }
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

/** Another size; a whole tree is whole, whatever was folded to read. */
export function sized(tree: Tree<Branch>, view: View, size: Size): View {
  if (size === 'reading') return { ...view, size };
  return {
    ...view,
    size,
    open: new Set([...view.open, tree.root, ...childrenOf(tree, tree.root)]),
  };
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

/** As a size shows it: a whole tree folds concerns and nothing else. */
export function shownIn(tree: Tree<Branch>, view: View, size: Size): Shown {
  if (size === 'reading') return view;
  const closed = childrenOf(tree, tree.root).filter((id) => !view.open.has(id));
  const open = new Set((isLarge(tree) ? concernsOpen(tree) : allOpen(tree)).open);
  for (const id of closed) open.delete(id);
  return { open, passed: new Map(), cut: view.cut };
}
