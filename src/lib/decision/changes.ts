import { type Answer, answerAt } from './answers.ts';
import type { Decision } from './decide.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { Rulebook } from './rulebook.ts';

/** An answer that is another one now; undefined where nothing valid was or is said. */
export interface AnswerChange {
  readonly at: string;
  readonly before: Answer | undefined;
  readonly after: Answer | undefined;
}

/** A requirement that is ticked now and was not, or a practice that is done now and was not; or the other way round. */
export interface Toggle {
  readonly id: string;
  readonly isOn: boolean;
}

/** How a decision differs from another one, each list in reading order. */
export interface Changes {
  readonly answers: readonly AnswerChange[];
  readonly requirements: readonly Toggle[];
  readonly done: readonly Toggle[];
}

/** What is said otherwise in `after` than in `before`. What counts as no answer, and ids that nobody knows, are left out. */
export function changesBetween(
  questionnaire: Questionnaire,
  { requirements, practices }: Rulebook,
  before: Decision,
  after: Decision,
): Changes {
  return {
    answers: questionnaire.order
      .map(({ id: at }) => ({
        at,
        before: answerAt(questionnaire, before.answers, at),
        after: answerAt(questionnaire, after.answers, at),
      }))
      .filter((one) => !isSame(one.before, one.after)),
    requirements: togglesBetween(requirements, before.requirements, after.requirements),
    done: togglesBetween(practices, before.done, after.done),
  };
}

/** How many answers differ; a tick counts as one. */
export const countOf = ({ answers, requirements, done }: Changes): number =>
  answers.length + requirements.length + done.length;

const togglesBetween = (
  known: readonly { readonly id: string }[],
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): Toggle[] =>
  known
    .filter(({ id }) => before.has(id) !== after.has(id))
    .map(({ id }) => ({ id, isOn: after.has(id) }));

function isSame(one: Answer | undefined, other: Answer | undefined): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  const [ids, others] = [new Set<unknown>(one), new Set<unknown>(other)];
  return ids.size === others.size && [...ids].every((id) => others.has(id));
}
