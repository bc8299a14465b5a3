import { find } from '../dom.ts';
import { afterFrame } from './after-frame.ts';
import { holdStill } from './hold-still.ts';
import { redraw } from './redraw.ts';
import type { Told } from './told.ts';

/**
 * What would change a decision, worked out only while that part is unfolded, and after what was pressed is in sight.
 * The function that is given back is told each decision.
 */
export function turnsPart(page: HTMLElement): (told: Told | undefined) => void {
  const part = find(page, '[data-part="turns"]');
  const fold = find<HTMLDetailsElement>(part, 'details');
  const list = find(part, '[data-list]');
  let latest: Told | undefined;

  const fill = async (told: Told): Promise<void> => {
    const items = await import('./turn-items.ts').then(
      ({ turnItems }) => turnItems(told),
      (error: unknown) => {
        console.warn(error);
        return [told.templates.copy('change-failed')];
      },
    );
    if (told === latest) holdStill(part, () => redraw(list, items));
  };
  const update = (): void => {
    const told = latest;
    if (!told || !fold.open) return;
    afterFrame(() => void (told === latest && fill(told)));
  };

  fold.addEventListener('toggle', update);
  return (told) => {
    latest = told;
    part.hidden = !told || told.decision.answers.size + told.decision.requirements.size === 0;
    if (!told) list.replaceChildren();
    update();
  };
}
