import type { Notes } from '../../lib/decision/notes.ts';
import { find } from '../dom.ts';
import type { Templates } from './templates.ts';

/** Lets the reader keep what was found, and say why. */
export interface Keeping {
  /** Shows at a finding whether and why it is kept. */
  draw(item: HTMLElement, id: string): void;
  /** Why a finding is kept; empty where it is not. */
  reason(id: string): string;
  /** Folds every field up. */
  fold(): void;
}

const noteOf = (id: string): string => `kept ${id}`;

export function keepingIn(
  page: HTMLElement,
  templates: Templates,
  notes: Notes,
  onNote: (isKept: boolean) => void,
): Keeping {
  /** The findings whose fields are unfolded. */
  const unfolded = new Set<string>();

  const draw = (item: HTMLElement, id: string): void => {
    const reason = notes.get(noteOf(id));
    const [isKept, isUnfolded] = [reason !== '', unfolded.has(id)];
    item.dataset['findingId'] = id;
    item.toggleAttribute('data-kept', isKept);
    const line = find(item, '[data-kept-line]');
    line.hidden = !isKept;
    line.textContent = isKept ? templates.words('kept', { reason }) : '';
    find(item, '[data-keep-field]').hidden = !isUnfolded;
    const text = find<HTMLTextAreaElement>(item, '[data-note]');
    if (text.value !== reason) text.value = reason;
    const button = find(item, '[data-keep]');
    button.setAttribute('aria-expanded', String(isUnfolded));
    button.textContent = templates.words(isUnfolded ? 'keepDone' : isKept ? 'keepChange' : 'keep');
    const back = find(item, '[data-take-note-back]');
    back.hidden = !isKept;
  };

  const say = (item: HTMLElement, id: string, reason: string): void => {
    onNote(notes.set(noteOf(id), reason));
    draw(item, id);
  };

  page.addEventListener('input', ({ target }) => {
    const item = itemOf(target);
    if (item && target instanceof HTMLTextAreaElement) say(item, idOf(item), target.value);
  });
  page.addEventListener('click', ({ target }) => {
    const item = itemOf(target);
    const button = target instanceof Element && target.closest('button');
    if (!item || !button) return;
    const id = idOf(item);
    if (button.matches('[data-keep]')) {
      const isUnfolded = unfolded.delete(id);
      if (!isUnfolded) unfolded.add(id);
      draw(item, id);
      if (!isUnfolded) find(item, '[data-note]').focus();
    } else if (button.matches('[data-take-note-back]')) {
      unfolded.delete(id);
      say(item, id, '');
      find(item, '[data-keep]').focus();
    }
  });

  // The lines above the findings say it too, once a reason is written.
  page.addEventListener('change', ({ target }) => {
    if (itemOf(target) && target instanceof HTMLTextAreaElement)
      window.dispatchEvent(new Event('decision'));
  });

  return {
    draw,
    reason: (id) => notes.get(noteOf(id)),
    fold: () => unfolded.clear(),
  };
}

const itemOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-finding-id]') : null;

const idOf = ({ dataset }: HTMLElement): string => dataset['findingId'] ?? '';
