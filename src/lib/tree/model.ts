import type { NodeRecord } from '../content/node-schema.ts';

/** What walking a tree needs of a node. */
export interface Branch {
  readonly id: string;
  readonly children?: readonly string[] | undefined;
}

/** A rooted tree of `N`, in reading order: a node before its branches, branches from first to last. */
export interface Tree<N extends Branch = NodeRecord> {
  readonly root: string;
  readonly nodes: ReadonlyMap<string, N>;
  readonly parents: ReadonlyMap<string, string>;
}

/**
 * Links nodes to a tree.
 * @throws when `root` or a child is unknown, or a node has two parents
 */
export function toTree<N extends Branch>(root: string, records: Iterable<N>): Tree<N> {
  const given = new Map<string, N>();
  for (const record of records) given.set(record.id, record);
  const nodes = new Map<string, N>();
  const parents = new Map<string, string>();
  const add = (id: string): void => {
    const node = given.get(id);
    if (!node) throw new Error(`unknown node: ${id}`);
    nodes.set(id, node);
    for (const child of node.children ?? []) {
      if (parents.has(child) || child === root) throw new Error(`node with two parents: ${child}`);
      parents.set(child, id);
      add(child);
    }
  };
  add(root);
  return { root, nodes, parents };
}

/** @throws on an unknown id */
export function nodeOf<N extends Branch>(tree: Tree<N>, id: string): N {
  const node = tree.nodes.get(id);
  if (!node) throw new Error(`unknown node: ${id}`);
  return node;
}

export function childrenOf(tree: Tree<Branch>, id: string): readonly string[] {
  return nodeOf(tree, id).children ?? [];
}

/** The ids from the root to the node, both included. */
export function trailOf(tree: Tree<Branch>, id: string): string[] {
  const trail = [nodeOf(tree, id).id];
  for (let up = tree.parents.get(id); up !== undefined; up = tree.parents.get(up))
    trail.unshift(up);
  return trail;
}

/** The branches that the node was one of, without itself; none for the root. */
export function siblingsOf(tree: Tree<Branch>, id: string): string[] {
  const parent = tree.parents.get(id);
  return parent === undefined ? [] : childrenOf(tree, parent).filter((child) => child !== id);
}

/** What decides how a node stands to those beside it. */
export interface Choosable extends Branch {
  readonly kind: string;
  readonly choose?: string | undefined;
  readonly asked?: boolean | undefined;
  readonly exclusive?: readonly string[] | undefined;
}

/**
 * Whether a branch is an answer that a reader chooses: under `one` and `any` every branch but advice, under `all`
 * those that are asked. What is no option applies by itself.
 */
export function isOption(tree: Tree<Choosable>, id: string): boolean {
  const parent = tree.parents.get(id);
  const { kind, asked } = nodeOf(tree, id);
  if (parent === undefined || kind === 'advice') return false;
  return asked === true || nodeOf(tree, parent).choose !== 'all';
}

/** The answers to what a node asks. */
export const optionsOf = (tree: Tree<Choosable>, id: string): readonly string[] =>
  childrenOf(tree, id).filter((child) => isOption(tree, child));

/** Whether a decision takes at most one of the options of a node. */
export function isChoiceOfOne({ choose, exclusive }: Choosable): boolean {
  return choose === 'one' || exclusive !== undefined;
}

/** Siblings that the node is chosen over, and those that apply beside it: advice is never one of a choice. */
export function siblingGroups(
  tree: Tree<Choosable>,
  id: string,
): { readonly over: string[]; readonly beside: string[] } {
  const parent = tree.parents.get(id);
  const siblings = siblingsOf(tree, id);
  if (parent === undefined) return { over: [], beside: siblings };
  const { choose, exclusive = [] } = nodeOf(tree, parent);
  const options = choose === 'all' ? exclusive : optionsOf(tree, parent);
  const isOver = (other: string): boolean => options.includes(id) && options.includes(other);
  return {
    over: siblings.filter(isOver),
    beside: siblings.filter((other) => !isOver(other)),
  };
}

/** Whether `ancestor` stands on the trail above `id`. */
export function isAncestor(tree: Tree<Branch>, ancestor: string, id: string): boolean {
  return ancestor !== id && trailOf(tree, id).includes(ancestor);
}
