import { leftOut } from '../decision/left-out.ts';
import type { Told } from '../decision/state-reason.ts';
import { childrenOf } from '../tree/model.ts';
import type { Subject } from './subject.ts';
import type { Teller } from './tell.ts';

/** What was considered and not chosen. */
export interface Option {
  readonly id: string;
  readonly name: string;
  /** A sentence in each language. */
  readonly why: readonly string[];
  /** How they go on behind “because”. */
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

/** The topmost outcomes that answers leave out, each with the answer, in reading order. Advice is no option. */
export function rejectedOptions(teller: Teller, told: Told, subject: Subject): Option[] {
  const { questionnaire } = teller.model;
  const { states } = told.decided;
  const why = new Map<string, string>();
  for (const { at, branches } of leftOut(questionnaire, states))
    for (const { id } of branches)
      for (const option of topOutcomes(teller, id)) why.set(option, whyRejected(teller, told, at));
  for (const { id } of questionnaire.order) {
    const state = states.get(id);
    if (state?.is !== 'skipped' || state.at !== id) continue;
    for (const option of topOutcomes(teller, id)) why.set(option, teller.say('adr.leftAside'));
  }
  return questionnaire.order
    .filter(({ id }) => why.has(id) && subject.has(id))
    .map(({ id }) => ({
      id,
      name: teller.name(id),
      why: [why.get(id) ?? ''],
      ...weight(teller, id),
    }));
}

function topOutcomes(teller: Teller, id: string): string[] {
  const { model } = teller;
  const { kind } = model.node(id);
  if (kind === 'outcome') return [id];
  const below = childrenOf(model.questionnaire.tree, id);
  return kind === 'advice' ? [] : below.flatMap((child) => topOutcomes(teller, child));
}

function whyRejected(teller: Teller, { decided }: Told, at: string): string {
  const { named = [] } = decided.effective.get(at) ?? {};
  if (named.length === 0) return teller.say('adr.ruledOutNone', { ask: teller.ask(at) });
  return teller.say('adr.ruledOut', { answer: teller.quoted(at, named) });
}

/** What taking a node brings and takes. */
export function weight({ backing, lowered }: Teller, id: string): Pick<Option, 'good' | 'bad'> {
  const { gains = [], costs = [] } = backing.prices.find((one) => one.id === id) ?? {};
  return {
    good: gains.map(({ text }) => lowered(text)),
    bad: costs.map(({ text }) => lowered(text)),
  };
}
