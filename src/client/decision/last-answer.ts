import type { DecisionModel } from '../../lib/decision/decision-file.ts';
import type { DecisionNow } from './decision-now.ts';

/** What an answer says and what it rules out; nothing where none was given. */
export function lastAnswer(
  model: DecisionModel,
  { decision, decided }: DecisionNow,
  at: string,
): string {
  const answer = decision.answers.get(at);
  const status = decided.statuses.get(at);
  if (answer === undefined || (status !== 'used' && status !== 'waiting')) return '';
  const { title } = model.node(at);
  if (answer === 'unsure') return model.say('walk.staysOpen', { title });
  if (answer === 'skip') return model.say('walk.isLeftOut', { title });
  const words = answer.map((id) => model.node(id).option ?? model.node(id).title);
  const said = words.length === 0 ? model.say('walk.none') : model.list(words);
  const told = model.say('walk.answered', { title, answer: said });
  const { options, singles } = model.questionnaire;
  const fallen = (options.get(at) ?? []).filter((id) => !answer.includes(id));
  // An alternative falls with the answer; a box that is not ticked was never wanted.
  if (!singles.has(at) || fallen.length === 0) return told;
  const titles = model.list(fallen.map((id) => model.node(id).title));
  return `${told} · ${model.say('walk.ruledOut', { titles })}`;
}
