/** What a decision makes of a node, as the drawing shows it. */
export interface DrawnState {
  readonly is: 'taken' | 'rejected' | 'possible' | 'skipped';
  /** Both in words: `taken, always applies`. */
  readonly reason: string;
  /** It is what an answer comes to, or lies on the trail to that. */
  readonly isOnWay?: true | undefined;
  /** An answer that is not used now was given here, or names it. */
  readonly isUnused?: true | undefined;
  /** A row of the source takes it, and a caution of the row speaks against it: titles of what to take instead. */
  readonly against?: readonly string[] | undefined;
}

/** A decision in one language, by the ids of all nodes: plain data, so that a file can hold it. */
export type DrawnDecision = Readonly<Record<string, DrawnState>>;

/** The nodes that a decision comes by, in reading order. */
export function wayOf(decision: DrawnDecision): string[] {
  return Object.entries(decision).flatMap(([id, { isOnWay }]) => (isOnWay ? [id] : []));
}
