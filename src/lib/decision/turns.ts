import type { Change } from './changed.ts';
import type { WhatIf } from './what-if.ts';

/** What saying one thing otherwise would come to, with how much. */
export interface Turn extends WhatIf {
  /** How many outcomes and findings come or go. */
  readonly size: number;
}

/** The changes at one question; those of requirements stand together, without a question. */
export interface QuestionTurns {
  readonly at: string | undefined;
  readonly turns: readonly Turn[];
}

export interface Turns {
  /** Those that bring something or take it away. */
  readonly changing: readonly QuestionTurns[];
  /** Those that make no difference. */
  readonly idle: readonly {
    readonly at: string | undefined;
    readonly changes: readonly Change[];
  }[];
}

/**
 * Changes by the question that they are made at. The smallest stand first, among the questions as among the answers to
 * each; what is as large keeps its order.
 */
export function turnsOf(all: readonly WhatIf[]): Turns {
  const turns = all.map((one) => ({ ...one, size: sizeOf(one.comes) + sizeOf(one.goes) }));
  const groups = [...Map.groupBy(turns, ({ change }) => placeOf(change))];
  const bySize = (one: Turn, other: Turn): number => one.size - other.size;
  return {
    changing: groups
      .map(([at, its]) => ({ at, turns: its.filter(({ size }) => size > 0).toSorted(bySize) }))
      .filter((group) => group.turns.length > 0)
      .toSorted((a, b) => smallest(a) - smallest(b)),
    idle: groups
      .map(([at, its]) => ({
        at,
        changes: its.filter(({ size }) => size === 0).map(({ change }) => change),
      }))
      .filter(({ changes }) => changes.length > 0),
  };
}

const placeOf = (change: Change): string | undefined => ('at' in change ? change.at : undefined);

const sizeOf = ({ outcomes, findings }: WhatIf['comes']): number =>
  outcomes.length + findings.length;

const smallest = ({ turns }: QuestionTurns): number => turns[0]?.size ?? 0;
