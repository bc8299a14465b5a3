import { nodeOf, toTree, type Tree } from './model.ts';

/** The tree without what was added to it: the source's own lines, in their order. */
export function sourcePart(tree: Tree): Tree {
  const isSource = (id: string): boolean => nodeOf(tree, id).origin === 'source';
  const nodes = [...tree.nodes.values()]
    .filter(({ id }) => isSource(id))
    .map((node) => ({ ...node, children: node.children?.filter(isSource) }));
  return toTree(tree.root, nodes);
}
