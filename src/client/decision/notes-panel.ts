import { type Notes, NOTES_KEY } from '../../lib/decision/notes.ts';
import { find } from '../dom.ts';

/** Where the reader says whether the browser keeps the notes, and deletes them. */
export interface NotesPanel {
  /** Shows the panel where there are notes; it stays in sight from then on. */
  draw(): void;
  /** Says that the browser did not keep a note, or nothing. */
  tell(isKept: boolean): void;
}

/** That a panel has to be drawn: there are two, both for all notes. */
const CHANGED = 'notes';

/** @param onChange is called when the notes became others without having been typed */
export function notesPanel(page: HTMLElement, notes: Notes, onChange: () => void): NotesPanel {
  const panel = find(page, '[data-notes]');
  const box = find<HTMLInputElement>(panel, '[data-keep-notes]');
  const status = find(panel, '[data-notes-status]');
  const say = (word: string): void => {
    status.textContent = panel.dataset[word] ?? '';
  };
  const draw = (): void => {
    box.checked = notes.isKept;
    if (!notes.isEmpty || notes.isKept) panel.hidden = false;
  };
  const drawAll = (): boolean => window.dispatchEvent(new Event(CHANGED));
  window.addEventListener(CHANGED, draw);

  box.addEventListener('change', () => {
    const wanted = box.checked;
    if (notes.keep(wanted)) say(wanted ? 'kept' : 'notKept');
    else say(wanted ? 'failed' : 'notDeleted');
    drawAll();
  });
  find(panel, '[data-delete-notes]').addEventListener('click', () => {
    say(notes.clear() ? 'deleted' : 'notDeleted');
    onChange();
    drawAll();
  });
  window.addEventListener('storage', ({ key }) => {
    if (key !== NOTES_KEY && key !== null) return;
    notes.reload();
    onChange();
    draw();
  });

  return {
    draw,
    tell(isKept) {
      say(isKept ? '' : 'failed');
      drawAll();
    },
  };
}
