import type { DrawnNode } from './drawn-node.ts';
import type { ExportWords } from './export/export-words.ts';
import type { DrawnDecision } from './view/drawn-decision.ts';

/** The whole tree in one language, as the script fetches it once when someone opens more. */
export interface TreeFile {
  readonly root: string;
  /** In reading order. */
  readonly nodes: readonly DrawnNode[];
  readonly examples: readonly DrawnExample[];
  /** By a traditional Chinese character, the one that the tree has for it. */
  readonly variants: Readonly<Record<string, string>>;
  readonly words: ExportWords;
}

/** An example as the drawing shows it. */
export interface DrawnExample {
  readonly id: string;
  readonly title: string;
  /** The node of each step, in order. */
  readonly steps: readonly string[];
  /** All nodes that it comes by or recommends. */
  readonly reached: readonly string[];
  readonly decision: DrawnDecision;
}
