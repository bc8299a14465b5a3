import type { Example } from './schema.ts';
import type { Locale } from './language.ts';
import { type Branch, type Tree, trailOf } from '../tree/model.ts';

/** What is marked on the tree: a trail or an example. */
export interface Marks {
  /** The nodes on the highlighted path. */
  readonly path: ReadonlySet<string>;
  /** Concerns that an answer skips, with the reason. */
  readonly skipped: ReadonlyMap<string, string>;
  /** Nodes that are recommended from outside the walked branch. */
  readonly outside: ReadonlySet<string>;
}

/** The trail to a node as marks. */
export function trailMarks(tree: Tree<Branch>, id: string): Marks {
  return { path: new Set(trailOf(tree, id)), skipped: new Map(), outside: new Set() };
}

/** An example as marks: every step and recommendation with the nodes that lead there. */
export function exampleMarks(tree: Tree<Branch>, example: Example, locale: Locale): Marks {
  const reached = [
    ...example.steps.flatMap(({ to }) => to ?? []),
    ...example.recommendation.items.filter(({ outside }) => !outside).map(({ node }) => node),
  ];
  return {
    path: new Set(reached.flatMap((id) => trailOf(tree, id))),
    skipped: new Map(
      example.steps
        .filter(({ skipped }) => skipped)
        .map(({ node, reason }) => [node, reason[locale]]),
    ),
    outside: new Set(
      example.recommendation.items.filter(({ outside }) => outside).map(({ node }) => node),
    ),
  };
}

/** What the drawing says at the nodes that an example skips or takes from elsewhere. */
export function markNotes(
  marks: Marks,
  words: { skipped: (reason: string) => string; outside: string },
): Map<string, string> {
  return new Map([
    ...[...marks.skipped].map(([id, reason]) => [id, words.skipped(reason)] as const),
    ...[...marks.outside].map((id) => [id, words.outside] as const),
  ]);
}
