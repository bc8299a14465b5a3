import type { Example } from './schema.ts';
import { type Branch, isAncestor, type Tree, trailOf } from '../tree/model.ts';

/** What an example says of the nodes of the tree. */
export interface ExampleMarks {
  /** Every answer and recommendation, with the nodes that lead there. */
  readonly path: ReadonlySet<string>;
  /** The node of each step, in order. */
  readonly steps: readonly string[];
  /** Concerns that an answer skips. */
  readonly skipped: ReadonlySet<string>;
  /** Nodes that are recommended from outside the walked branch. */
  readonly outside: ReadonlySet<string>;
}

export function exampleMarks(tree: Tree<Branch>, { steps, recommendation }: Example): ExampleMarks {
  const answers = steps.map(({ to }) => to);
  const walked = new Set(answers.flatMap((id) => trailOf(tree, id)));
  const items = recommendation.items.map(({ node }) => node);
  const inside = items.filter(
    (node) => walked.has(node) || answers.some((to) => isAncestor(tree, to, node)),
  );
  return {
    path: new Set([...answers, ...inside].flatMap((id) => trailOf(tree, id))),
    steps: steps.map(({ node }) => node),
    skipped: new Set(),
    outside: new Set(items.filter((node) => !inside.includes(node))),
  };
}
