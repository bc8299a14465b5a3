import type { Effective } from './effective.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { States } from './states.ts';

/** A question that a decision has come to and that is not settled. */
export interface OpenQuestion {
  readonly at: string;
  readonly isOptional: boolean;
  /** How many nodes below it are possible. */
  readonly below: number;
  readonly from: Effective['from'];
}

/** The open questions at taken nodes: required ones first, then those that decide most, then in reading order. */
export function openQuestions(
  { tree, order, options }: Questionnaire,
  states: States,
  effective: ReadonlyMap<string, Effective>,
): OpenQuestion[] {
  const possible = new Map<string, number>();
  for (const { id } of order.toReversed()) {
    const own = (possible.get(id) ?? 0) + (states.get(id)?.is === 'possible' ? 1 : 0);
    const parent = own > 0 ? tree.parents.get(id) : undefined;
    if (parent !== undefined) possible.set(parent, (possible.get(parent) ?? 0) + own);
  }
  const open: OpenQuestion[] = [];
  for (const { id, optional = false } of order) {
    const answer = options.has(id) ? effective.get(id) : undefined;
    if (!answer || answer.isSettled || states.get(id)?.is !== 'taken') continue;
    const below = possible.get(id) ?? 0;
    open.push({ at: id, isOptional: optional, below, from: answer.from });
  }
  // The sort is stable, so reading order is what remains.
  return open.toSorted((a, b) => Number(a.isOptional) - Number(b.isOptional) || b.below - a.below);
}
