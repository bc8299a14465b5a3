import { answerAt } from '../../lib/decision/answers.ts';
import type { OpenQuestion } from '../../lib/decision/open-questions.ts';
import { find } from '../dom.ts';
import { changedAt, changeHere } from './change-items.ts';
import { ruleLink } from './finding-items.ts';
import type { Told } from './told.ts';

/** Requirements that hold, whether ticked or set by an answer. */
export function requirementItems({ model, decided, templates, nodes }: Told): HTMLElement[] {
  return model.rulebook.requirements
    .filter(({ id }) => decided.requirements.has(id))
    .map(({ id, impliedBy }) => {
      const setBy = impliedBy.filter((node) => decided.states.get(node)?.is === 'taken');
      const item = templates.copy('requirement', {
        name: model.nameOf({ kind: 'requirement', id }),
        ...(setBy.length > 0 && { set: true, by: nodes(setBy) }),
      });
      item.dataset['requirement'] = id;
      return item;
    });
}

/** What one must also do, with every reason. */
export function dutyItems(told: Told): HTMLElement[] {
  const { model, decided, templates } = told;
  return decided.duties.map(({ practice, severity, rules, coveredBy, isDone }) => {
    const item = templates.copy('duty', {
      name: model.nameOf({ kind: 'practice', id: practice }),
      what: model.nameOf({ kind: 'practice', id: practice }),
      severity: templates.words(`duty-${severity}`),
      ...(coveredBy.length > 0 && { covered: true, by: told.nodes(coveredBy) }),
      reasons: rules.map((rule) =>
        templates.copy('reason', {
          reason: model.rule(rule).reason,
          rule: [ruleLink(told, rule)],
        }),
      ),
    });
    item.querySelector('a')?.setAttribute('href', told.practiceUrl(practice));
    Object.assign(item.dataset, { duty: practice, severity });
    item.toggleAttribute('data-done', isDone);
    const box = find<HTMLInputElement>(item, 'input');
    box.checked = isDone;
    box.dataset['practice'] = practice;
    return item;
  });
}

/** The open questions, in the order in which they are best answered; one that is unfolded stays where it is. */
export function openItems(told: Told, list: 'open' | 'optional'): HTMLElement[] {
  const isOptional = list === 'optional';
  const open = told.decided.open.filter((one) => one.isOptional === isOptional);
  const rows: (Pick<OpenQuestion, 'at'> & Partial<OpenQuestion>)[] = [...open];
  for (const [at, place] of told.unfolded(list))
    if (open.every((one) => one.at !== at)) rows.splice(place, 0, { at });
  return rows.map(({ at, from }) => openItem(told, at, from));
}

/** A question; what it is open for, unless it is not any more. */
function openItem(told: Told, at: string, from: OpenQuestion['from'] | undefined): HTMLElement {
  const { model, decision, templates } = told;
  const said = from === undefined ? answerAt(model.questionnaire, decision.answers, at) : undefined;
  const item = templates.copy('open-question', {
    node: told.nodes([at]),
    ask: model.node(at).ask,
    answered: said && { answer: told.answerText(said) },
    unsure: from === 'unsure' || undefined,
    two: from === 'two' || undefined,
    change: [changeHere(told, at, from === undefined ? 'change' : 'answer-here')],
    ...changedAt(told, at),
  });
  item.dataset['key'] = at;
  if (from !== undefined) item.dataset['open'] = at;
  return item;
}
