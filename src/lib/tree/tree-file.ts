import type { DrawnNode } from './drawn-node.ts';

/** The whole tree in one language, as the script fetches it once when someone opens more. */
export interface TreeFile {
  readonly root: string;
  /** In reading order. */
  readonly nodes: readonly DrawnNode[];
  readonly examples: readonly MarkedExample[];
  /** By a traditional Chinese character, the one that the tree has for it. */
  readonly variants: Readonly<Record<string, string>>;
}

/** An example as marks on the tree. */
export interface MarkedExample {
  readonly id: string;
  readonly title: string;
  readonly path: readonly string[];
  /** The node that each step arrives at, in order. */
  readonly steps: readonly string[];
  readonly skipped: readonly string[];
  readonly outside: readonly string[];
}

/** All nodes that an example names. */
export function reachedBy({ path, skipped, outside }: MarkedExample): string[] {
  return [...path, ...outside, ...skipped];
}
