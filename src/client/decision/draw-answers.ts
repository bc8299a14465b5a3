import type { DecisionModel } from '../../lib/decision/decision-file.ts';
import { type QuestionView, questionView } from '../../lib/decision/question-view.ts';
import { find } from '../dom.ts';
import type { DecisionNow } from './decision-now.ts';
import { remarkLine, saidOf, standingOf } from './question-lines.ts';

interface Place {
  /** The node of the page. */
  readonly at: string;
  /** What the addresses of nodes begin with. */
  readonly prefix: string;
}

/** Shows at the answers of a page which one was given, what it follows from, and what rules say about the others. */
export function drawAnswers(
  page: Document,
  model: DecisionModel,
  { decision, decided }: DecisionNow,
  { at, prefix }: Place,
): void {
  const { questionnaire, rulebook } = model;
  const view = questionView(questionnaire, rulebook, decision, decided, at);
  for (const item of page.querySelectorAll<HTMLElement>('[data-option]'))
    drawOption(item, model, view);
  const word = typeof view.said === 'string' ? view.said : view.said?.length === 0 ? 'none' : '';
  for (const button of page.querySelectorAll<HTMLElement>('button[data-answer]'))
    button.setAttribute('aria-pressed', String(button.dataset['answer'] === word));
  const takeBack = page.querySelector<HTMLButtonElement>('[data-take-back]');
  if (takeBack) takeBack.disabled = view.said === undefined;
  const asks = page.querySelector<HTMLElement>('[data-asks]');
  if (asks) asks.dataset['status'] = view.status ?? '';
  const standing = page.querySelector<HTMLElement>('[data-standing]');
  standing?.replaceChildren(standingOf(model, view), ...wayOut(model, view, prefix));
}

function drawOption(item: HTMLElement, model: DecisionModel, view: QuestionView): void {
  const id = item.dataset['option'] ?? '';
  const isChosen = view.chosen.has(id);
  const isSettled = view.from === 'said' || (view.from === 'implied' && view.chosen.size > 0);
  item.toggleAttribute('data-chosen', isChosen);
  item.toggleAttribute('data-rejected', isSettled && !isChosen && !item.querySelector('input'));
  const control = find(item, '[data-answer]');
  if (control instanceof HTMLInputElement) control.checked = isChosen;
  else if (isChosen) control.setAttribute('aria-current', 'true');
  else control.removeAttribute('aria-current');
  find(item, '[data-said-here]').textContent = isChosen ? saidOf(model, view) : '';
  find(item, '[data-remarks]').replaceChildren(
    ...(view.remarks.get(id) ?? []).map((remark) => remarkLine(model, remark)),
  );
}

/** A link to the question because of which this one does not count. */
function wayOut(
  model: DecisionModel,
  { state: { is, at }, status }: QuestionView,
  prefix: string,
): (Node | string)[] {
  const isSkippedHere = status === 'used' && is === 'skipped';
  if (at === undefined || is === 'taken' || isSkippedHere) return [];
  const link = document.createElement('a');
  link.href = `${prefix}${at}/`;
  link.textContent = model.say('walk.change', { title: model.node(at).title });
  return [' ', link];
}
