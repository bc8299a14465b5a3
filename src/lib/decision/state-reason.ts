import { filled } from '../text/filled.ts';
import { isAncestor } from '../tree/model.ts';
import { countedAnswers } from './answers.ts';
import type { Decided, Decision } from './decide.ts';
import type { DecisionModel } from './decision-file.ts';
import type { StateWord } from './state-words.ts';

/** A decision with what follows from it. */
export interface Told {
  readonly decision: Decision;
  readonly decided: Decided;
}

/** Why a node is what a decision makes of it, in words that are true whoever has answered. */
export function stateReason(model: DecisionModel, told: Told, id: string): string {
  const { is, at } = told.decided.states.get(id) ?? { is: 'possible', at: undefined };
  const say = (word: StateWord, values: Readonly<Record<string, string>> = {}): string =>
    filled(model.stateWords[word], values);
  if (at === undefined) return sayGiven(model, id, say);
  const title = model.node(at).title;
  switch (is) {
    case 'taken':
      return sayTaken(model, told, { id, at }, say);
    case 'rejected':
      return sayRejected(model, told, at, say);
    case 'skipped':
      return at === id ? say('skippedHere') : say('skippedAbove', { title });
    case 'possible': {
      const from = told.decided.effective.get(at)?.from;
      if (from === 'unsure') return say('possibleUnsure', { title });
      return say(from === 'two' ? 'possibleTwo' : 'possibleOpen', { title });
    }
  }
}

type Say = (word: StateWord, values?: Readonly<Record<string, string>>) => string;

/** What applies by itself does so with the node above it; under the root, always. */
function sayGiven(model: DecisionModel, id: string, say: Say): string {
  const { tree } = model.questionnaire;
  const parent = tree.parents.get(id);
  const isAlways = parent === undefined || parent === tree.root;
  return isAlways ? say('takenAlways') : say('takenWith', { title: model.node(parent).title });
}

interface Named {
  readonly id: string;
  /** The question whose answer names it. */
  readonly at: string;
}

function sayTaken(model: DecisionModel, told: Told, { id, at }: Named, say: Say): string {
  const isImplied = told.decided.effective.get(at)?.from === 'implied';
  const from = isImplied ? (answeredBelow(model, told, id) ?? answeredBelow(model, told, at)) : at;
  const title = model.node(from ?? at).title;
  return say(isImplied ? 'takenImplied' : 'takenSaid', { title });
}

/** The first answer at or below a node that says something holds. */
function answeredBelow(
  { questionnaire: { tree, order }, questionnaire }: DecisionModel,
  { decision }: Told,
  above: string,
): string | undefined {
  const counted = countedAnswers(questionnaire, decision.answers);
  return order.find(({ id }) => {
    const answer = counted.get(id);
    const isList = Array.isArray(answer) && answer.length > 0;
    return isList && (id === above || isAncestor(tree, above, id));
  })?.id;
}

function sayRejected(model: DecisionModel, { decided }: Told, at: string, say: Say): string {
  const { title } = model.node(at);
  const { named = [], from } = decided.effective.get(at) ?? {};
  if (named.length === 0) return say('rejectedNone', { title });
  const answers = named.map((id) => model.node(id)).map(from === 'said' ? optionOf : titleOf);
  const answer = model.list(answers);
  return say(from === 'said' ? 'rejectedSaid' : 'rejectedImplied', { answer, title });
}

interface Worded {
  readonly title: string;
  readonly option?: string | undefined;
}

const titleOf = ({ title }: Worded): string => title;
const optionOf = ({ option, title }: Worded): string => option ?? title;
