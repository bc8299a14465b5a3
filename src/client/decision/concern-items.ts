import type { ConcernState } from '../../lib/decision/concern-states.ts';
import type { DecidedOutcome } from '../../lib/decision/outcomes.ts';
import { type Answer, answerAt } from '../../lib/decision/answers.ts';
import { type ToldAnswer, toldAnswers } from '../../lib/decision/told-answers.ts';
import { concernNumber } from '../../lib/tree/concern.ts';
import { changedAt, changeHere } from './change-items.ts';
import type { Told } from './told.ts';

/** The concerns, each with its outcomes and the answers that led there. */
export function concernItems(told: Told): HTMLElement[] {
  const rows = rowsOf(told);
  return told.decided.concerns.map((concern) => concernItem(told, concern, rows));
}

/** An answer in the list of a concern; undefined at a question that is unfolded there and has none. */
type Row = Omit<ToldAnswer, 'answer'> & { readonly answer: Answer | undefined };

/** The answers that are told, and the questions that are unfolded among them, in reading order. */
function rowsOf({ model, decision, decided, unfolded }: Told): Row[] {
  const { questionnaire } = model;
  const answers = toldAnswers(questionnaire, decision.answers, decided);
  const rows = new Map<string, Row>(answers.map((row) => [row.at, row]));
  for (const at of unfolded('concerns').keys())
    if (!rows.has(at))
      rows.set(at, { at, answer: answerAt(questionnaire, decision.answers, at), from: [] });
  return questionnaire.order.flatMap(({ id }) => rows.get(id) ?? []);
}

function concernItem(told: Told, { id, is }: ConcernState, rows: readonly Row[]): HTMLElement {
  const { model, decided, templates } = told;
  const { tree, concerns } = model.questionnaire;
  const isOwn = (node: string): boolean => concerns.get(node) === id;
  const outcomes = decided.outcomes.filter(({ concern }) => concern === id);
  const advice = decided.advice.filter(isOwn);
  const own = rows.filter(({ at }) => isOwn(at));
  const item = templates.copy('concern', {
    node: told.nodes([id]),
    state: stateOf(told, { id, is }),
    outcomes: outcomes.length > 0 ? outcomeItems(told, outcomes) : undefined,
    advice: outcomes.length > 0 && advice.length > 0 ? true : undefined,
    advised: told.nodes(advice),
    answered: own.length > 0 ? true : undefined,
    answers: own.map((answer) => answerRow(told, answer)),
  });
  item.dataset['concern'] = id;
  item.dataset['state'] = is;
  item.dataset['hue'] = String(concernNumber(tree, id));
  return item;
}

/** How far a concern is, with what it still asks. */
function stateOf({ model, decided, templates }: Told, { id, is }: ConcernState): string {
  const { concerns } = model.questionnaire;
  const count = decided.open.filter((one) => !one.isOptional && concerns.get(one.at) === id).length;
  if (is !== 'begun' || count === 0) return templates.words(is);
  const questions = templates.words(`questions-${count === 1 ? 'one' : 'many'}`, { count });
  return templates.words('state-left', { state: templates.words(is), questions });
}

/** Outcomes in a list, those that stand below another in a list within its item. */
function outcomeItems(told: Told, outcomes: readonly DecidedOutcome[]): HTMLElement[] {
  const { model, templates } = told;
  const top: HTMLElement[] = [];
  /** The last item of each level. */
  const last: HTMLElement[] = [];
  for (const { id, level, isComplete, replaces } of outcomes) {
    const item = templates.copy('outcome', {
      node: told.nodes([id]),
      open: isComplete ? undefined : true,
      replaces: replaces === undefined ? undefined : { title: model.node(replaces).title },
    });
    item.dataset['outcome'] = id;
    const above = last[level - 1];
    if (above) (above.querySelector('ul') ?? listIn(told, above)).append(item);
    else top.push(item);
    last.splice(level, Infinity, item);
  }
  return top;
}

function listIn({ templates }: Told, item: HTMLElement): HTMLElement {
  const list = templates.copy('outcomes-below');
  item.append(list);
  return list;
}

function answerRow(told: Told, { at, answer, from }: Row): HTMLElement {
  const row = told.templates.copy('answer', {
    node: told.nodes([at]),
    answer: answer === undefined ? told.templates.words('not-answered') : told.answer(answer),
    follows: from.length > 0 ? true : undefined,
    from: told.nodes(from),
    change: [changeHere(told, at, 'change')],
    ...changedAt(told, at),
  });
  row.dataset['key'] = at;
  if (from.length > 0) row.dataset['implied'] = at;
  else if (answer !== undefined) Object.assign(row.dataset, { said: at, status: 'used' });
  return row;
}
