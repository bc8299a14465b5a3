import { leftOut } from '../../lib/decision/left-out.ts';
import { notUnderstood } from '../../lib/decision/not-understood.ts';
import { changedAt, changeHere } from './change-items.ts';
import type { Told } from './told.ts';

/** Answers that are kept and not in use, each with the node that says why; one that is unfolded stays. */
export function unusedItems(told: Told): HTMLElement[] {
  const { decision, decided, templates } = told;
  const isUnfolded = (at: string): boolean => told.unfolded('unused').has(at);
  return [...decision.answers].flatMap(([at, answer]) => {
    const [status, state] = [decided.statuses.get(at), decided.states.get(at)];
    const isUnused = status === 'waiting' || status === 'not-used';
    if (!state || !(isUnused || (status === 'used' && isUnfolded(at)))) return [];
    const why = state.is === 'possible' ? 'waiting' : state.is;
    const item = templates.copy('unused', {
      node: told.nodes([at]),
      answer: told.answer(answer),
      ...(isUnused && {
        why: true,
        [why]: true,
        at: state.at === undefined ? [] : told.nodes([state.at]),
      }),
      change: [changeHere(told, at, 'change')],
      ...changedAt(told, at),
    });
    item.dataset['key'] = at;
    if (isUnused) Object.assign(item.dataset, { said: at, status });
    return [item];
  });
}

/** The branches that are left out, by the question whose answer does it. */
export function leftOutItems(told: Told): HTMLElement[] {
  const { model, decided, decision, templates } = told;
  return leftOut(model.questionnaire, decided.states).map(({ at, branches }) => {
    const answer = decision.answers.get(at) ?? decided.effective.get(at)?.named ?? [];
    const item = templates.copy('left-out', {
      heading: { title: model.node(at).title, answer: told.answerText(answer) },
      branches: branches.map(({ id, below }) => {
        const branch = templates.copy('branch', {
          node: told.nodes([id]),
          ...priceOf(told, id),
          below: below.length > 0 ? below.map((one) => belowItem(told, one)) : undefined,
        });
        branch.dataset['rejected'] = id;
        return branch;
      }),
    });
    item.dataset['leftOutAt'] = at;
    return item;
  });
}

/** What a branch would have cost first of all. */
function priceOf({ backing }: Told, id: string): { price?: true; cost?: string | undefined } {
  const cost = backing?.prices.find((one) => one.id === id)?.costs[0]?.text;
  return cost === undefined ? {} : { price: true, cost };
}

function belowItem({ nodes, templates }: Told, id: string): HTMLElement {
  const item = templates.copy('below', { node: nodes([id]) });
  item.dataset['rejected'] = id;
  return item;
}

/** More of a text than this tells nothing new. */
const SHOWN = 200;

/** What was not understood, quoted, each with why. */
export function asideItems({ model, decision, decided, aside, templates }: Told): HTMLElement[] {
  return notUnderstood(model.rulebook, decision, decided.statuses, aside).map(
    ({ why, text, at }) => {
      const item = templates.copy('aside', {
        text: text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text,
        why: templates.words(`aside-${why}`),
      });
      item.dataset['aside'] = why;
      if (at !== undefined) Object.assign(item.dataset, { said: at, status: why });
      return item;
    },
  );
}
