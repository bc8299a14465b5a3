import { type Answer, type Answers, countedAnswers } from './answers.ts';
import type { Decided } from './decide.ts';
import type { Questionnaire } from './questionnaire.ts';

/** An answer that leads somewhere: one that was said, or one that follows from answers further below. */
export interface ToldAnswer {
  readonly at: string;
  readonly answer: Answer;
  /** The questions whose answers it follows from; none where it was said. */
  readonly from: readonly string[];
}

/** The answers that are in use, with those that follow from them, in reading order. */
export function toldAnswers(
  questionnaire: Questionnaire,
  answers: Answers,
  { effective, states, statuses }: Decided,
): ToldAnswer[] {
  const counted = countedAnswers(questionnaire, answers);
  return questionnaire.order.flatMap(({ id: at }): ToldAnswer[] => {
    const said = answers.get(at);
    if (said !== undefined && statuses.get(at) === 'used') return [{ at, answer: said, from: [] }];
    const { from, named = [] } = effective.get(at) ?? {};
    if (from !== 'implied' || states.get(at)?.is !== 'taken') return [];
    return [
      { at, answer: named, from: named.flatMap((id) => saidBelow(questionnaire, counted, id)) },
    ];
  });
}

/** The uppermost questions at or below a node whose answers make it hold. */
function saidBelow(questionnaire: Questionnaire, counted: Answers, id: string): string[] {
  const answer = counted.get(id);
  if (answer === 'skip') return [];
  if (Array.isArray(answer) && answer.length > 0) return [id];
  return (questionnaire.tree.nodes.get(id)?.children ?? [])
    .filter((child) => answer === undefined || !questionnaire.isOption.has(child))
    .flatMap((child) => saidBelow(questionnaire, counted, child));
}
