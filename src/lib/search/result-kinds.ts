import { RECORD_KINDS, type RecordKind } from '../content/record-kinds.ts';

/** These are found as the page that lists them. */
const FOUND_AS_PAGE = ['document', 'rule', 'practice', 'requirement', 'group', 'part'] as const;

type FoundAsPage = (typeof FOUND_AS_PAGE)[number];

const isFound = (kind: RecordKind): kind is Exclude<RecordKind, FoundAsPage> =>
  !(FOUND_AS_PAGE as readonly RecordKind[]).includes(kind);

/** What a search may lead to: a record of the content, or a page. */
export const RESULT_KINDS = [...RECORD_KINDS.filter(isFound), 'page' as const];

export type ResultKind = (typeof RESULT_KINDS)[number];
