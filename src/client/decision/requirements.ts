import { find } from '../dom.ts';
import { requirementItems } from './further-items.ts';
import { redraw } from './redraw.ts';
import type { Told } from './told.ts';

/** Shows in the section of requirements which of them hold; one that an answer sets cannot be ticked otherwise there. */
export function drawRequirements(section: HTMLElement, told: Told | undefined): void {
  section.hidden = !told;
  if (!told) return;
  const { model, decided, templates, nodes } = told;
  const holding = find(section, '[data-list="requirements"]');
  redraw(holding, requirementItems(told));
  holding.hidden = decided.requirements.size === 0;
  for (const { id, impliedBy } of model.rulebook.requirements) {
    const row = find(section, `[data-need="${CSS.escape(id)}"]`);
    const box = find<HTMLInputElement>(row, 'input');
    const setBy = impliedBy.filter((node) => decided.states.get(node)?.is === 'taken');
    box.checked = decided.requirements.has(id);
    box.disabled = setBy.length > 0;
    redraw(
      find(row, '[data-set-by]'),
      setBy.length > 0 ? [templates.copy('need-set', { by: nodes(setBy) })] : [],
    );
  }
}
