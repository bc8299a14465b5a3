import { find } from '../dom.ts';
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
    box.dataset['focus'] = `duty ${practice}`;
    return item;
  });
}

/** The open questions, in the order in which they are best answered. */
export const openItems = (told: Told, isOptional: boolean): HTMLElement[] =>
  told.decided.open
    .filter((one) => one.isOptional === isOptional)
    .map(({ at, from }) => {
      const item = told.templates.copy('open-question', {
        node: told.nodes([at]),
        ask: told.model.node(at).ask,
        unsure: from === 'unsure' || undefined,
        two: from === 'two' || undefined,
      });
      item.dataset['open'] = at;
      return item;
    });
