import { isAncestor, type Tree } from '../tree/model.ts';
import type { Problem } from './problems.ts';
import type { Example } from './schema.ts';

/**
 * Steps of examples that do not lead from their question to a node below it. A step that skips its concern
 * leads nowhere in the source; an addition may say what the answer means.
 */
export function stepProblems(file: string, examples: readonly Example[], tree: Tree): Problem[] {
  return examples.flatMap(({ id, steps }) =>
    steps
      // An unknown node has been reported as such.
      .filter(({ node, to = node }) => tree.nodes.has(node) && tree.nodes.has(to))
      .filter(({ node, to, skipped }) =>
        to === undefined
          ? skipped !== true
          : !isAncestor(tree, node, to) ||
            (skipped === true && tree.nodes.get(to)?.origin !== 'addition'),
      )
      .map(({ node, to }) => ({
        kind: 'not-a-step' as const,
        file,
        node: id,
        detail: `${node} to ${to ?? 'nowhere'}`,
      })),
  );
}
