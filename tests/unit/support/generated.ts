import type { DrawnNode } from '../../../src/lib/tree/drawn-node.ts';
import { childrenOf, type Tree, toTree, trailOf } from '../../../src/lib/tree/model.ts';
import type { Random } from './fuzz/random.ts';

const MOST_SIBLINGS = 9;

type Node = Omit<DrawnNode, 'children'> & { children?: string[] };

/**
 * A tree of `count` nodes like a real one: with its concerns, each about as large and as deep, with its titles
 * and conditions, and with at most nine siblings below any node.
 */
export function generatedTree(
  random: Random,
  count: number,
  real: Tree<DrawnNode>,
): Tree<DrawnNode> {
  const concerns = childrenOf(real, real.root).slice(0, count - 1);
  const texts = [...real.nodes.values()];
  let made = 0;
  const nodeLike = (): Node => {
    const { kind, title, when, mark } = random.of(texts);
    made += 1;
    return { id: `n${made}`, kind, title, label: title, when, mark, isAddition: false };
  };
  const root = nodeLike();
  /** Below each concern, the nodes of each depth, the concern first. */
  const levels = new Map(concerns.map((id) => [id, [[nodeLike()]]]));
  root.children = [...levels.values()].flatMap(([top]) => top?.[0]?.id ?? []);
  while (made < count) {
    const [, concern = '', ...below] = trailOf(real, random.of(texts).id);
    const own = levels.get(concern);
    if (own && below.length > 0) addAt(random, own, below.length, nodeLike());
  }
  return toTree<DrawnNode>(root.id, [root, ...[...levels.values()].flat(2)]);
}

/** Adds a node at a depth, or the nearest one above or below where there is room. */
function addAt(random: Random, levels: Node[][], wanted: number, node: Node): void {
  const depth = Math.min(wanted, levels.length);
  const open = (levels[depth - 1] ?? []).filter(
    ({ children = [] }) => children.length < MOST_SIBLINGS,
  );
  if (open.length === 0) {
    addAt(random, levels, depth + 1, node);
    return;
  }
  (random.of(open).children ??= []).push(node.id);
  (levels[depth] ??= []).push(node);
}
