import type { MarkedExample } from '../tree-file.ts';
import { trailOf } from '../model.ts';
import { matches, type SearchedTree, searchWords } from './matches.ts';
import type { View } from './view.ts';

/** What is said of nodes beyond being there. */
export interface Marking {
  readonly current: string | undefined;
  readonly path: ReadonlySet<string>;
  /** Of an example: what it passes over, and what it takes from elsewhere. */
  readonly skipped: ReadonlySet<string>;
  readonly outside: ReadonlySet<string>;
  /** Number of the step of an example at which a node is reached. */
  readonly steps: ReadonlyMap<string, number>;
  /** What the reader looks for; nothing where nothing is looked for. */
  readonly found: ReadonlySet<string> | undefined;
  readonly words: readonly string[];
}

/** The marks that follow from a view: on every node of the tree, shown or not. */
export function marking(
  tree: SearchedTree,
  { current, query }: View,
  example: MarkedExample | undefined,
): Marking {
  return {
    current,
    path: new Set(example?.path ?? (current === undefined ? [] : trailOf(tree, current))),
    skipped: new Set(example?.skipped),
    outside: new Set(example?.outside),
    steps: new Map(example?.steps.map((id, index) => [id, index + 1] as const)),
    found: query.trim() === '' ? undefined : new Set(matches(tree, query)),
    words: searchWords(tree, query),
  };
}
