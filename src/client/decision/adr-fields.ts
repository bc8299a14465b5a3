import type { AdrRequest } from '../../lib/adr/adr.ts';
import { find } from '../dom.ts';
import type { Notes } from '../../lib/decision/notes.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

const NAMES = ['number', 'date', 'title', 'deciders', 'context'] as const;

type Name = (typeof NAMES)[number];

/** What a reader types of a record: notes like the reasons for what is kept, so they never enter the address. */
export interface AdrFields {
  /** Shows what the notes hold; what is being typed stays as it is. */
  draw(): void;
  /** What is typed; in the place of what is no number or no date, what stands there without it. */
  values(): Pick<AdrRequest, 'number' | 'date' | 'title' | 'deciders' | 'context'>;
}

/** @param onNote is called with what was typed, and whether the browser kept it where it was to */
export function adrFields(
  part: HTMLElement,
  notes: Notes,
  onNote: (isKept: boolean) => void,
): AdrFields {
  const fields = NAMES.map((name) => [name, find<Field>(part, `[data-adr-${name}]`)] as const);
  const usual = (name: Name): string =>
    name === 'number' ? '1' : name === 'date' ? localDate(new Date()) : '';
  for (const [name, field] of fields)
    field.addEventListener('input', () => {
      // What nobody has changed is no note.
      const text = field.value === usual(name) ? '' : field.value;
      onNote(notes.set(noteOf(name), text));
    });
  return {
    draw() {
      for (const [name, field] of fields) {
        const text = notes.get(noteOf(name)) || usual(name);
        if (field !== document.activeElement && field.value !== text) field.value = text;
      }
    },
    values() {
      const [number = '', date = '', title, deciders, context] = fields.map(([name, field]) =>
        field.validity.valid ? field.value : usual(name),
      );
      return { number: Number(number), date, title, deciders, context };
    },
  };
}

const noteOf = (name: Name): string => `adr ${name}`;

/** `2026-11-30`, where the reader is. */
const localDate = (date: Date): string =>
  [
    String(date.getFullYear()).padStart(4, '0'),
    ...[date.getMonth() + 1, date.getDate()].map((one) => String(one).padStart(2, '0')),
  ].join('-');
