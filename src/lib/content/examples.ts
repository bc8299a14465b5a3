import type { Example } from './schema.ts';
import { type Branch, type Tree, trailOf } from '../tree/model.ts';

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
  const { items } = recommendation;
  const reached = [
    ...steps.flatMap(({ to }) => to ?? []),
    ...items.filter(({ outside }) => !outside).map(({ node }) => node),
  ];
  return {
    path: new Set(reached.flatMap((id) => trailOf(tree, id))),
    steps: steps.map(({ node }) => node),
    skipped: new Set(steps.filter(({ skipped }) => skipped).map(({ node }) => node)),
    outside: new Set(items.filter(({ outside }) => outside).map(({ node }) => node)),
  };
}
