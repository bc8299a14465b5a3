import { quoted, type Problem, type ProblemKind } from './problems.ts';
import { nameKey, repeated } from './repeated.ts';
import type { Pattern, Technology } from './schema.ts';

const problem = (kind: ProblemKind, file: string, node: string, detail: string): Problem => ({
  kind,
  file,
  node,
  detail,
});

/** Technologies that succeed themselves, and successors named twice. */
export function technologyProblems(file: string, technologies: readonly Technology[]): Problem[] {
  return technologies.flatMap(({ id, name, successors }) => [
    ...successors
      .filter((successor) => nameKey(successor.name) === nameKey(name))
      .map((successor) =>
        problem('own-reference', file, id, `successor ${quoted(successor.name)}`),
      ),
    ...repeated(successors, (successor) => nameKey(successor.name)).map((successor) =>
      problem('repeated-reference', file, id, `successor ${quoted(successor.name)}`),
    ),
  ]);
}

/** Patterns whose main node is none of their nodes. */
export function patternProblems(file: string, patterns: readonly Pattern[]): Problem[] {
  return patterns.flatMap(({ id, node, nodes }) =>
    node === undefined || nodes.includes(node)
      ? []
      : [problem('bad-main-node', file, id, quoted(node))],
  );
}
