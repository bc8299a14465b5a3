import type { Answer } from '../../lib/decision/answers.ts';
import { type Changes, countOf } from '../../lib/decision/changes.ts';
import type { Filling } from './templates.ts';
import type { Told } from './told.ts';

/** What unfolds the question of a node, to be answered in place: in a list, with the words for it. */
export function changeHere(
  { model, templates }: Told,
  at: string,
  words: 'change' | 'answer-here',
): HTMLElement {
  const { title } = model.node(at);
  const control = templates.copy(words, { folded: { title }, unfolded: { title } });
  control.dataset['change'] = at;
  return control;
}

/** Fillings of the places that say what was answered at a node in the link that was opened, where that was another. */
export function changedAt(told: Told, at: string): Readonly<Record<string, Filling>> {
  const change = told.changes?.answers.find((one) => one.at === at);
  if (!change) return {};
  return { changed: { answer: textOf(told, change.before) } };
}

/** How the decision differs from the one that was opened: one entry that can be unfolded, or none. */
export function changeItems(told: Told): HTMLElement[] {
  const { changes, templates } = told;
  const count = changes ? countOf(changes) : 0;
  if (!changes || count === 0) return [];
  const words = templates.words(`changes-${count === 1 ? 'one' : 'many'}`, { count });
  return [templates.copy('changes', { heading: words, list: changedItems(told, changes) })];
}

function changedItems(told: Told, { answers, requirements, done }: Changes): HTMLElement[] {
  const { model, templates, nodes } = told;
  const item = (name: Filling, before: string, after: string): HTMLElement =>
    templates.copy('changed', { name, before, after });
  const ofToggle = (kind: 'requirement' | 'practice') => (one: { id: string; isOn: boolean }) =>
    item(
      model.nameOf({ kind, id: one.id }),
      templates.words(one.isOn ? 'no' : 'yes'),
      templates.words(one.isOn ? 'yes' : 'no'),
    );
  return [
    ...answers.map(({ at, before, after }) =>
      item(nodes([at]), textOf(told, before), textOf(told, after)),
    ),
    ...requirements.map(ofToggle('requirement')),
    ...done.map(ofToggle('practice')),
  ];
}

const textOf = ({ answerText, templates }: Told, answer: Answer | undefined): string =>
  answer === undefined ? templates.words('not-answered') : answerText(answer);
