import { partingOf } from '../decision/parting.ts';
import { childrenOf, isAncestor, type Tree, trailOf } from '../tree/model.ts';
import { quoted, type Problem } from './problems.ts';
import { repeated } from './repeated.ts';
import type { Example, Gap } from './schema.ts';

/** What examples say of their own path that does not hold together; each step by itself is in order. */
export function pathProblems(file: string, examples: readonly Example[], tree: Tree): Problem[] {
  const isKnown = ({ node }: { readonly node: string }): boolean => tree.nodes.has(node);
  return examples.flatMap((example) => {
    const steps = example.steps.filter(isKnown);
    const items = example.recommendation.items.filter(isKnown);
    const answers = steps.flatMap(({ to, skipped }) =>
      to !== undefined && skipped !== true && tree.nodes.has(to) ? [to] : [],
    );
    const onPath = new Set(answers.flatMap((to) => trailOf(tree, to)));
    const isInside = (node: string): boolean =>
      onPath.has(node) || answers.some((to) => isAncestor(tree, to, node));
    const inside = items.filter(({ outside }) => outside !== true).map(({ node }) => node);
    return [
      ...repeated(steps, ({ node }) => node).map(({ node }) => `${node} is answered twice`),
      ...repeated(items, ({ node }) => node).map(({ node }) => `${node} is recommended twice`),
      ...twoAnswers(tree, [...answers, ...inside]),
      ...skipProblems(tree, steps, [...answers, ...inside]),
      ...items
        .filter(({ node, outside }) => (outside === true) === isInside(node))
        .map(({ node, outside }) =>
          outside ? `${node} is not outside` : `${node} is outside, and not marked so`,
        ),
    ].map((detail) => ({ kind: 'bad-path' as const, file, node: example.id, detail }));
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

/** Skips of what is no branch of the root, and ends below what is skipped. */
function skipProblems(
  tree: Tree,
  steps: readonly Example['steps'][number][],
  ends: readonly string[],
): string[] {
  return steps
    .filter(({ skipped }) => skipped === true)
    .flatMap(({ node }) => [
      ...(tree.parents.get(node) === tree.root ? [] : [`${node} is skipped, and is no concern`]),
      ...ends
        .filter((end) => end === node || isAncestor(tree, node, end))
        .map((end) => `${node} is skipped, and ${end} is below it`),
    ]);
}

/** Gaps that no addition closes, and gaps named twice. */
export function gapProblems(
  file: string,
  records: readonly { readonly id: string; readonly gaps: readonly Gap[] }[],
  tree: Tree,
): Problem[] {
  return records.flatMap(({ id, gaps }) => [
    ...gaps
      .filter(({ node }) => tree.nodes.get(node)?.origin === 'source')
      .map(({ node }) => ({ kind: 'bad-gap' as const, file, node: id, detail: quoted(node) })),
    ...repeated(gaps, ({ node }) => node).map(({ node }) => ({
      kind: 'repeated-reference' as const,
      file,
      node: id,
      detail: `${quoted(node)} in "gaps"`,
    })),
  ]);
}
