import type { Answer } from '../decision/answers.ts';
import type { Told } from '../decision/state-reason.ts';
import { turnsOf } from '../decision/turns.ts';
import { type Difference, whatIf } from '../decision/what-if.ts';
import { isAncestor } from '../tree/model.ts';
import { isList } from './answers.ts';
import type { Subject } from './subject.ts';
import type { Teller } from './tell.ts';

const MOST = { one: 8, all: 12 };

/** What an answer brings or takes is named up to here. */
const MOST_NAMES = 3;

/**
 * The smallest change at each question that makes an outcome of the record come or go, the smallest first, and how many
 * questions are left out.
 */
export function revisits(
  teller: Teller,
  told: Told,
  subject: Subject,
): { items: string[]; more: number } {
  const { questionnaire, rulebook } = teller.model;
  const ours = ({ outcomes }: Difference): Difference => {
    const its = outcomes.filter((id) => subject.has(id));
    // What stands below another one comes and goes with it.
    const isBelow = (id: string): boolean =>
      its.some((other) => isAncestor(questionnaire.tree, other, id));
    return { outcomes: its.filter((id) => !isBelow(id)), findings: [] };
  };
  // That what is not needed goes is no news.
  const changes = whatIf(questionnaire, rulebook, told.decision)
    .filter(({ change }) => 'at' in change && change.answer !== 'skip')
    .map((one) => ({ ...one, comes: ours(one.comes), goes: ours(one.goes) }));
  const named = (ids: readonly string[]): string => teller.lowered(teller.names(ids, MOST_NAMES));
  const items = turnsOf(changes).changing.flatMap(({ turns: [turn] }) => {
    if (!turn || !('at' in turn.change)) return [];
    const { at, answer } = turn.change;
    const [comes, goes] = [turn.comes.outcomes, turn.goes.outcomes];
    const values = {
      change: changeText(teller, told, at, answer),
      comes: named(comes),
      goes: named(goes),
    };
    if (goes.length === 0) return [teller.say('adr.turnComes', values)];
    return [teller.say(comes.length > 0 ? 'adr.turnBoth' : 'adr.turnGoes', values)];
  });
  const most = subject.concern === undefined ? MOST.all : MOST.one;
  return { items: items.slice(0, most), more: Math.max(0, items.length - most) };
}

/** What is said otherwise: of several answers to a question the one that comes or goes. */
function changeText(teller: Teller, told: Told, at: string, given: Answer | undefined): string {
  const answer = isList(given) ? given : [];
  const before = told.decided.effective.get(at)?.named ?? [];
  const [added] = answer.filter((id) => !before.includes(id));
  const [dropped] = before.filter((id) => !answer.includes(id));
  const isSingle = teller.model.questionnaire.singles.has(at) || before.length === 0;
  if (added !== undefined)
    return isSingle
      ? teller.quoted(at, [added])
      : teller.say('adr.also', { option: teller.option(added) });
  return teller.say('adr.noLonger', { option: teller.option(dropped ?? at) });
}
