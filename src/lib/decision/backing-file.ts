/** Where a statement comes from: keys of sources, or our own judgement, or both. */
export interface Evidence {
  readonly sources: readonly string[];
  readonly judgement?: true | undefined;
}

export type BackedText = Evidence & { readonly text: string };

/** A caution that speaks against taking a node, in full. */
export interface CautionText extends BackedText {
  /** Why no node is named to take instead. */
  readonly noInstead?: string | undefined;
  /** The day on which it was last checked, such as `2026-11-22`. */
  readonly reviewed: string;
}

/** What taking a node brings and takes, and what it has one run. */
export interface NodePrice {
  readonly id: string;
  readonly gains: readonly BackedText[];
  readonly costs: readonly BackedText[];
  /** Ids of technologies. */
  readonly technologies: readonly string[];
}

/** A technology, as a bill names it; state and licence in words. */
export interface TechnologyLine {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly licence: string;
  /** The day for which the two are known. */
  readonly asOf: string;
}

interface NamedSource {
  readonly title: string;
  readonly url: string;
  readonly language: string;
}

/** What stands behind the findings of a decision, and what its outcomes cost, in one language. */
export interface BackingFile {
  /** By key; those that the file names. */
  readonly sources: Readonly<Record<string, NamedSource>>;
  /** By the id of the rule. */
  readonly rules: Readonly<Record<string, Evidence>>;
  /** By the id of the node, in the order of its choice cautions. */
  readonly cautions: Readonly<Record<string, readonly CautionText[]>>;
  /** Of the nodes that have some, in reading order. */
  readonly prices: readonly NodePrice[];
  readonly technologies: readonly TechnologyLine[];
}
