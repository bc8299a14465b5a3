import type { FiledNode } from './check-tree.ts';
import type { Locale } from './language.ts';
import { quoted, type Problem } from './problems.ts';
import { nameKey, repeated } from './repeated.ts';

/** A root with a condition, and branches of one node that are told apart by no condition. */
export function conditionProblems(
  all: readonly FiledNode[],
  root: string,
  locales: readonly Locale[],
): Problem[] {
  const byId = new Map(all.map((filed) => [filed.node.id, filed]));
  const problem = ({ file, node }: FiledNode, detail: string): Problem => ({
    kind: 'bad-condition',
    file,
    node: node.id,
    detail,
  });
  const atRoot = byId.get(root);
  return [
    ...(atRoot?.node.when ? [problem(atRoot, 'the root has "when"')] : []),
    ...all.flatMap(({ node: { id, children = [] } }) =>
      locales.flatMap((locale) => {
        const branches = children.flatMap((child) => {
          const filed = byId.get(child);
          const when = filed?.node.when?.[locale];
          return filed && when !== undefined ? [{ filed, when }] : [];
        });
        return repeated(branches, ({ when }) => nameKey(when)).map(({ filed, when }) =>
          problem(filed, `${quoted(when)} leads to another branch of ${id} too`),
        );
      }),
    ),
  ];
}
