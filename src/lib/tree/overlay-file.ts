import type { DrawnDecision } from './view/drawn-decision.ts';
import type { Mark } from './marks.ts';

/** What the map fetches when an example or a scenario is laid over it. */
export interface OverlayFile {
  readonly example: readonly LaidOver[];
  readonly scenario: readonly LaidOver[];
}

/** An example or a scenario, as it stands beside the map. */
export interface LaidOver {
  readonly id: string;
  readonly title: string;
  /** Its page, or its row. */
  readonly url: string;
  /** That it is drawn, and the way out, in words. */
  readonly said: string;
  readonly without: string;
  /** The address of its decision. */
  readonly decide: string;
  readonly answers: readonly LaidAnswer[];
  /** What its decision makes of each node; of an example the file of the tree says so. */
  readonly decision?: DrawnDecision;
  /** How strongly the site warns of it, in words and where they are. */
  readonly caution?:
    { readonly mark: Mark; readonly said: string; readonly url: string } | undefined;
}

/** An answer: of an example, a step. */
export interface LaidAnswer {
  readonly node: string;
  readonly title: string;
  readonly answer: string;
  /** That a caution of the row speaks against the answer. */
  readonly isAgainst?: boolean | undefined;
  /** What its number at the node is called, where it is a step. */
  readonly name?: string;
}
