import type { Answers } from './answers.ts';
import type { OpenQuestion } from './open-questions.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { States } from './states.ts';

/** How far a decision is with a branch of the root. */
export interface ConcernState {
  readonly id: string;
  readonly is: 'skipped' | 'done' | 'begun' | 'open';
}

/** Each concern, in order. Done is one in which no required question is open; `unsure` leaves a question open. */
export function concernStates(
  { tree, concerns }: Questionnaire,
  counted: Answers,
  states: States,
  open: readonly OpenQuestion[],
): ConcernState[] {
  const concernsOf = (ids: readonly string[]): ReadonlySet<string | undefined> =>
    new Set(ids.map((id) => concerns.get(id)));
  const unsettled = concernsOf(open.filter((one) => !one.isOptional).map(({ at }) => at));
  const answered = concernsOf([...counted.keys()]);
  return (tree.nodes.get(tree.root)?.children ?? []).map((id): ConcernState => {
    if (states.get(id)?.is === 'skipped') return { id, is: 'skipped' };
    if (!unsettled.has(id)) return { id, is: 'done' };
    return { id, is: answered.has(id) ? 'begun' : 'open' };
  });
}
