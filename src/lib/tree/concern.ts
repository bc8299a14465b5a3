import { type Branch, childrenOf, type Tree, trailOf } from './model.ts';

/** How many hues there are for concerns; a further concern has the first hue again. */
const HUES = 5;

/** The concern that a node belongs to, which may be itself; none for the root. @throws on an unknown id */
export function concernOf(tree: Tree<Branch>, id: string): string | undefined {
  return trailOf(tree, id)[1];
}

/**
 * The number of the hue in which a node's concern is shown: 1 for the first concern, in their order, and 1 again
 * after the last hue. None for the root.
 */
export function concernNumber(tree: Tree<Branch>, id: string): number | undefined {
  const concern = concernOf(tree, id);
  if (concern === undefined) return undefined;
  return (childrenOf(tree, tree.root).indexOf(concern) % HUES) + 1;
}

/** The number of the hue of a concern; none for any other node, which takes it from the concern above. */
export function ownHue(tree: Tree<Branch>, id: string): number | undefined {
  return tree.parents.get(id) === tree.root ? concernNumber(tree, id) : undefined;
}
