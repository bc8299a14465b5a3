import { trailOf } from '../model.ts';
import { type DrawnDecision, type DrawnState, wayOf } from './drawn-decision.ts';
import { matches, type SearchedTree, searchWords } from './matches.ts';
import type { View } from './view.ts';

/** What is said of nodes beyond being there. */
export interface Marking {
  readonly current: string | undefined;
  /** The way of the answers of a decision; without one the trail of the current node. */
  readonly path: ReadonlySet<string>;
  /** What a decision makes of each node; of none while none is drawn. */
  readonly states: ReadonlyMap<string, DrawnState>;
  /** Number of the step of an example at which a node is reached. */
  readonly steps: ReadonlyMap<string, number>;
  /** What the reader looks for; nothing where nothing is looked for. */
  readonly found: ReadonlySet<string> | undefined;
  readonly words: readonly string[];
}

/** What is drawn on a tree: a decision, and of an example the nodes of its steps, in order. */
export interface Overlay {
  readonly decision: DrawnDecision;
  readonly steps?: readonly string[];
}

/** The marks that follow from a view: on every node of the tree, shown or not. */
export function marking(
  tree: SearchedTree,
  { current, query }: View,
  overlay: Overlay | undefined,
): Marking {
  const trail = current === undefined ? [] : trailOf(tree, current);
  return {
    current,
    path: new Set(overlay ? wayOf(overlay.decision) : trail),
    states: new Map(Object.entries(overlay?.decision ?? {})),
    steps: new Map(overlay?.steps?.map((id, index) => [id, index + 1] as const)),
    found: query.trim() === '' ? undefined : new Set(matches(tree, query)),
    words: searchWords(tree, query),
  };
}
