import type { Branch } from '../../src/lib/tree/model.ts';
import type { Random } from '../unit/support/fuzz/random.ts';

/** The most branches of a node. */
export const MOST_BRANCHES = 9;

/** The branches of the root. */
export const CONCERNS = 5;

/** Below this, some concern would have no two branches. */
const LEAST = 1 + CONCERNS * 3;

/**
 * A tree of so many nodes that are called `0` to `count - 1`, the root first, then the concerns. Branches grow at
 * any node that has none yet: so trails are of all lengths, and leaves stand at every depth.
 */
export function generatedShape(count: number, random: Random): Required<Branch>[] {
  if (count < LEAST) throw new Error(`too few nodes: ${count}`);
  const nodes: { id: string; children: string[] }[] = [{ id: '0', children: [] }];
  const leaves: (typeof nodes)[number][] = [];
  const grow = (node: (typeof nodes)[number] | undefined, branches: number): void => {
    for (let i = 0; i < branches; i += 1) {
      const branch = { id: String(nodes.length), children: [] };
      nodes.push(branch);
      leaves.push(branch);
      node?.children.push(branch.id);
    }
  };
  grow(nodes[0], CONCERNS);
  for (const concern of leaves.splice(0)) grow(concern, 2);
  while (nodes.length < count) {
    const [leaf] = leaves.splice(
      Math.min(random.below(leaves.length), random.below(leaves.length)),
      1,
    );
    grow(leaf, Math.min(2 + random.below(MOST_BRANCHES - 1), count - nodes.length));
  }
  return nodes;
}
