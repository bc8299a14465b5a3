import type { OpenQuestion } from './open-questions.ts';
import type { Questioned, Questionnaire } from './questionnaire.ts';
import type { States } from './states.ts';

/** An outcome that a decision comes to. */
export interface DecidedOutcome {
  readonly id: string;
  readonly concern: string;
  /** How many of the listed outcomes it stands below. */
  readonly level: number;
  /** Whether no question of its own is left that has to be answered. */
  readonly isComplete: boolean;
  /** Its parent, where it takes the place of that. */
  readonly replaces: string | undefined;
}

/**
 * The outcomes that are taken, in reading order, without those that a taken branch says more exactly: one of a choice
 * of one, or one that takes the place of its parent.
 */
export function decidedOutcomes(
  { tree, order, isOption, concerns }: Questionnaire,
  states: States,
  open: readonly OpenQuestion[],
): DecidedOutcome[] {
  const isTaken = (id: string): boolean => states.get(id)?.is === 'taken';
  const isRefined = ({ choose, children = [] }: Questioned): boolean =>
    children.some(
      (id) =>
        isTaken(id) &&
        ((choose === 'one' && isOption.has(id)) || tree.nodes.get(id)?.replaces === true),
    );
  const required = new Set(open.filter((one) => !one.isOptional).map(({ at }) => at));
  const levels = new Map<string, number>();
  const outcomes: DecidedOutcome[] = [];
  for (const node of order) {
    // Nothing stands below what is not taken.
    if (!isTaken(node.id)) continue;
    const parent = tree.parents.get(node.id) ?? node.id;
    const level = levels.get(parent) ?? 0;
    const isListed = node.kind === 'outcome' && !isRefined(node);
    levels.set(node.id, level + (isListed ? 1 : 0));
    if (!isListed) continue;
    outcomes.push({
      id: node.id,
      concern: concerns.get(node.id) ?? node.id,
      level,
      isComplete: !required.has(node.id),
      replaces: node.replaces ? parent : undefined,
    });
  }
  return outcomes;
}

/** The advice that applies, in reading order. */
export const takenAdvice = ({ order }: Questionnaire, states: States): string[] =>
  order
    .filter(({ id, kind }) => kind === 'advice' && states.get(id)?.is === 'taken')
    .map(({ id }) => id);
