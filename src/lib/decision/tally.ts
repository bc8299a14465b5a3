import type { Decided } from './decide.ts';

/** A decision in numbers. */
export interface Tally {
  readonly concerns: number;
  /** Of these, those in which nothing has to be answered any more. */
  readonly settled: number;
  readonly clashes: number;
  readonly missing: number;
  readonly cautions: number;
  /** Questions that have to be answered. */
  readonly open: number;
  /** Duties that the reader has not ticked. */
  readonly todo: number;
}

export function tallyOf({ concerns, findings, open, duties }: Decided): Tally {
  const found = (kind: string): number => findings.filter((one) => one.kind === kind).length;
  return {
    concerns: concerns.length,
    settled: concerns.filter(({ is }) => is === 'done' || is === 'skipped').length,
    clashes: found('clash'),
    missing: found('missing'),
    cautions: found('caution'),
    open: open.filter(({ isOptional }) => !isOptional).length,
    todo: duties.filter(({ isDone }) => !isDone).length,
  };
}
