/** What a search may lead to. */
export const RESULT_KINDS = [
  'node',
  'pattern',
  'technology',
  'term',
  'scenario',
  'example',
  'page',
  'source',
] as const;

export type ResultKind = (typeof RESULT_KINDS)[number];
