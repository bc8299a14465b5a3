import type { Answer } from '../decision/answers.ts';
import type { Told } from '../decision/state-reason.ts';
import { type ToldAnswer, toldAnswers } from '../decision/told-answers.ts';
import type { Subject } from './subject.ts';
import type { Teller } from './tell.ts';

/** The answers in use that a record follows from, in reading order; those that leave something open are none. */
const answersFor = ({ model }: Teller, told: Told, subject: Subject): ToldAnswer[] =>
  toldAnswers(model.questionnaire, told.decision.answers, told.decided).filter(
    ({ at, answer }) => answer !== 'unsure' && subject.has(at),
  );

/** An answer in words. */
function answerText(teller: Teller, answer: Answer): string {
  if (answer === 'skip' || answer === 'unsure') return teller.say('adr.skip');
  return answer.length === 0
    ? teller.say('adr.none')
    : answer.map(teller.option).join(teller.file.gap === '' ? '；' : '; ');
}

/** What has led to a record: the answers, and the requirements that hold. */
export function drivers(teller: Teller, told: Told, subject: Subject): string[] {
  const { model, say } = teller;
  const held = model.rulebook.requirements.filter(({ id }) => told.decided.requirements.has(id));
  return [
    ...answersFor(teller, told, subject).map(({ at, answer, from }) => {
      const values = { ask: teller.ask(at), answer: answerText(teller, answer) };
      if (from.length === 0) return say('adr.answered', values);
      const titles = teller.list(from.map((id) => `“${model.node(id).title}”`));
      return say('adr.answeredBelow', { ...values, titles });
    }),
    ...held.map((one) =>
      say('adr.mustHold', { name: model.nameOf({ kind: 'requirement', id: one.id }) }),
    ),
  ];
}

/** More answers than these do not fit into a sentence. */
const MOST_REASONS = 3;

/** Why, as the end of a sentence: the answers that name what is chosen. */
export function reason(teller: Teller, told: Told, subject: Subject): string {
  const { model, say } = teller;
  const answers = answersFor(teller, told, subject);
  if (subject.concern === undefined && answers.length > MOST_REASONS)
    return say('adr.reasonAll', { count: answers.length });
  const { tree } = model.questionnaire;
  const namedAt = (id: string): string | undefined => {
    const at = told.decided.states.get(id)?.at;
    const above = tree.parents.get(id);
    return at ?? (above === undefined ? undefined : namedAt(above));
  };
  const places = new Set(subject.chosen.map(namedAt));
  const named = answers
    .filter(({ at }) => places.has(at))
    .flatMap(({ at, answer }) => (isList(answer) && answer.length > 0 ? [{ at, answer }] : []));
  if (named.length === 0) return say('adr.reasonAlways');
  const said = named.flatMap(({ at, answer }) => answer.map((id) => ({ at, id })));
  const [only, ...others] = said;
  if (only && others.length === 0)
    return say('adr.reason', { ask: teller.ask(only.at), answer: teller.option(only.id) });
  const quotes = said.slice(0, MOST_REASONS).map(({ at, id }) => teller.quoted(at, [id]));
  return say('adr.reasons', { answers: teller.list(quotes) });
}

export const isList = (answer: Answer | undefined): answer is readonly string[] =>
  Array.isArray(answer);
