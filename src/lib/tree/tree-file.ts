import type { DrawnNode } from './visible.ts';

/** The whole tree in one language, as the script fetches it once when someone opens more. */
export interface TreeFile {
  readonly root: string;
  /** In reading order. */
  readonly nodes: readonly DrawnNode[];
  readonly examples: readonly MarkedExample[];
}

/** An example as marks on the tree. */
export interface MarkedExample {
  readonly id: string;
  readonly title: string;
  readonly path: readonly string[];
  readonly skipped: readonly string[];
  readonly outside: readonly string[];
  /** Node id and what is written at it. */
  readonly notes: readonly (readonly [string, string])[];
}
