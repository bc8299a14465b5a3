import { partingOf } from '../decision/parting.ts';
import { childrenOf, type Tree, trailOf } from '../tree/model.ts';
import { quoted, type Problem } from './problems.ts';
import { repeated } from './repeated.ts';
import type { Difference, Example } from './schema.ts';

/** What examples say of their own path that does not hold together; each answer by itself is in order. */
export function pathProblems(file: string, examples: readonly Example[], tree: Tree): Problem[] {
  return examples.flatMap(({ id, steps, recommendation }) => {
    const answers = steps.map(({ to }) => to).filter((to) => tree.nodes.has(to));
    const items = recommendation.items.filter(({ node }) => tree.nodes.has(node));
    return [
      ...repeated(items, ({ node }) => node).map(({ node }) => `${node} is recommended twice`),
      ...twoAnswers(tree, [...answers, ...items.map(({ node }) => node)]),
    ].map((detail) => ({ kind: 'bad-path' as const, file, node: id, detail }));
  });
}

/** Where one branch excludes another, and the path has both. */
function twoAnswers(tree: Tree, ends: readonly string[]): string[] {
  const path = new Set(ends.flatMap((id) => trailOf(tree, id)));
  return [...path].flatMap((id) => {
    const taken = childrenOf(tree, id).filter((child) => path.has(child));
    const parted = taken.filter((one) =>
      taken.some((other) => partingOf(tree, one, other) !== undefined),
    );
    return parted.length > 0 ? [`${id} leads to ${parted.join(' and ')}`] : [];
  });
}

/** Differences that are told of the same node twice. */
export const differenceProblems = (
  file: string,
  records: readonly { readonly id: string; readonly differences: readonly Difference[] }[],
): Problem[] =>
  records.flatMap(({ id, differences }) =>
    repeated(
      differences.flatMap(({ node }) => node ?? []),
      (node) => node,
    ).map((node): Problem => {
      return {
        kind: 'repeated-reference',
        file,
        node: id,
        detail: `${quoted(node)} in "differences"`,
      };
    }),
  );
