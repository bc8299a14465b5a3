/** What a record of the content can be, in the order of the site; ids are unique within a kind. */
export const RECORD_KINDS = [
  'node',
  'scenario',
  'example',
  'pattern',
  'technology',
  'rule',
  'practice',
  'requirement',
  'group',
  'term',
  'source',
  'document',
  'part',
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];
