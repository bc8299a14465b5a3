import { type QuestionView, questionView } from '../../lib/decision/question-view.ts';
import { find } from '../dom.ts';
import { remarkLine, saidOf, standingOf } from './question-lines.ts';
import { redraw } from './redraw.ts';
import type { Told } from './told.ts';

/** Draws the question of an unfolded place into it: what is asked, every answer, and what rules say about each. */
export function drawEditor(place: HTMLElement, told: Told): void {
  const at = place.dataset['change'] ?? '';
  const { model, decision, decided, templates } = told;
  const { questionnaire, rulebook } = model;
  const view = questionView(questionnaire, rulebook, decision, decided, at);
  const isOne = questionnaire.singles.has(at);
  const options = questionnaire.options.get(at) ?? [];
  const list = place.closest<HTMLElement>('[data-list]')?.dataset['list'] ?? '';
  const row = (says: string, words: string, isChosen: boolean): HTMLElement => {
    const item = templates.copy(isOne ? 'choice' : 'box', {
      words,
      ...(options.includes(says) && ofOption(told, view, says)),
    });
    const input = find<HTMLInputElement>(item, 'input');
    input.name = `${list}-${at}`;
    input.checked = isChosen;
    input.dataset['says'] = says;
    item.dataset['key'] = says;
    item.toggleAttribute('data-chosen', isChosen);
    return item;
  };
  const standing = standingOf(model, view);
  const editor = templates.copy('editor', {
    ask: model.node(at).ask ?? model.node(at).title,
    standing: standing === '' ? undefined : standing,
    options: [
      ...options.map((id) => row(id, wordsOf(told, id), view.chosen.has(id))),
      ...othersAt(told, at).map((word) => row(word, templates.words(word), isSaid(view, word))),
    ],
  });
  const takeBack = find(editor, '[data-take-back-here]');
  takeBack.setAttribute('aria-disabled', String(view.said === undefined));
  redraw(find(place, '[data-editor]'), [editor]);
}

const wordsOf = ({ model }: Told, id: string): string =>
  model.node(id).option ?? model.node(id).title;

function ofOption(told: Told, view: QuestionView, id: string) {
  const remarks = view.remarks.get(id) ?? [];
  return {
    node: told.nodes([id]),
    ...(view.chosen.has(id) && { said: saidOf(told.model, view) }),
    ...(remarks.length > 0 && { remarks: remarks.map((one) => remarkLine(told.model, one)) }),
  };
}

/** What can be said at a node besides its options: whether an option stands is said at its parent. */
function othersAt({ model: { questionnaire } }: Told, at: string): ('none' | 'unsure' | 'skip')[] {
  const { options, singles, isOption, tree } = questionnaire;
  const isAsked = options.has(at);
  return [
    ...(isAsked && !singles.has(at) ? (['none'] as const) : []),
    ...(isAsked ? (['unsure'] as const) : []),
    ...(at !== tree.root && !isOption.has(at) ? (['skip'] as const) : []),
  ];
}

const isSaid = ({ said }: QuestionView, word: 'none' | 'unsure' | 'skip'): boolean =>
  typeof said === 'string' ? said === word : said?.length === 0 && word === 'none';
