import { RECORD_KINDS } from '../content/record-kinds.ts';

/** What a search may lead to: a record of the content, or a page. The document list is found as its page. */
export const RESULT_KINDS = [
  ...RECORD_KINDS.filter((kind) => kind !== 'document'),
  'page' as const,
];

export type ResultKind = (typeof RESULT_KINDS)[number];
