import type { Notes } from '../../lib/decision/notes.ts';
import { find } from '../dom.ts';
import type { NotesPanel } from './notes-panel.ts';
import type { Told } from './told.ts';

/**
 * The record of a decision, written only while that part is unfolded; what that needs is fetched then. The function that
 * is given back is told each decision.
 */
export function adrPart(
  page: HTMLElement,
  notes: Notes,
  panelIn: (part: HTMLElement) => NotesPanel,
): (told: Told | undefined) => void {
  const part = find(page, '[data-adr]');
  const fold = find<HTMLDetailsElement>(part, 'details');
  const own = { notes, panel: panelIn(part) };
  let latest: Told | undefined;

  const update = (): void => {
    const told = latest;
    if (!told || !fold.open) return;
    import('./adr-desk.ts').then(
      ({ drawAdr }) => {
        if (told === latest) drawAdr(part, told, own);
      },
      (error: unknown) => {
        console.warn(error);
        part.dataset['adr'] = 'failed';
      },
    );
  };

  fold.addEventListener('toggle', update);
  find(part, '[data-adr-retry]').addEventListener('click', update);
  find(page, '[data-adr-open]').addEventListener('click', () => (fold.open = true));
  own.panel.draw();
  return (told) => {
    latest = told;
    part.hidden = !told;
    update();
  };
}
