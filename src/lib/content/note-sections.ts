/** The sections of a pattern note, in their order; `sources` is written by the page. */
export const NOTE_SECTIONS = [
  'problem',
  'how-it-works',
  'fits',
  'avoid',
  'trade-offs',
  'mistakes',
  'rust',
  'combine',
  'sources',
] as const;

export type NoteSection = (typeof NOTE_SECTIONS)[number];

/** The sections that a note writes itself. */
export const WRITTEN_SECTIONS = NOTE_SECTIONS.filter((name) => name !== 'sources');
