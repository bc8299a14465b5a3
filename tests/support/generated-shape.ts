import type { Branch } from '../../src/lib/tree/model.ts';
import type { Random } from '../unit/support/fuzz/random.ts';

const FEWEST_BRANCHES = 2;
const MOST_BRANCHES = 9;

/** The branches of the root. */
const CONCERNS = 5;

/** With fewer nodes some concern would have too few branches. */
const LEAST = 1 + CONCERNS * (1 + FEWEST_BRANCHES);

/**
 * A tree of so many nodes that are called `0` to `count - 1`, the root first, then the concerns. Branches grow at
 * any node that has none yet, rather at old ones: so leaves stand at all depths, and trails stay short. Most nodes
 * have few branches.
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
  const least = (draws: number, end: number): number =>
    Math.min(...Array.from({ length: draws }, () => random.below(end)));
  grow(nodes[0], CONCERNS);
  for (const concern of leaves.splice(0)) grow(concern, FEWEST_BRANCHES);
  while (nodes.length < count) {
    const [leaf] = leaves.splice(least(3, leaves.length), 1);
    const branches = FEWEST_BRANCHES + least(2, MOST_BRANCHES - FEWEST_BRANCHES + 1);
    grow(leaf, Math.min(branches, count - nodes.length));
  }
  return nodes;
}
