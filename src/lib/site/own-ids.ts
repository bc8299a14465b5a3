import { NOTE_SECTIONS } from '../content/note-sections.ts';

/**
 * The ids that pages have besides the anchors of their headings, by the part that brings them; one that ends
 * in "-" stands for all that begin so.
 */
const OWN_IDS = {
  frame: ['main', 'menu', 'search-label', 'search-field', 'search-status', 'figure-'],
  pattern: [
    ...NOTE_SECTIONS.flatMap((name) => [name, `${name}-heading`]),
    ...['in-the-tree', 'rules', 'used', 'source-'],
  ],
  page: [
    // The page of the tree.
    ...[
      'added',
      'always',
      'beside',
      'branches',
      'cautions',
      'compared',
      'given',
      'meaning',
      'rules',
      'share',
      'siblings',
      'used',
      'wording',
    ],
    ...['distrust', 'tree-heading', 'tree-keys', 'tree-status', 'kind-', 'branches-'],
  ],
  AllPages: ['all-'],
  Decision: ['decide-'],
  GlossaryList: ['term-'],
  GroupList: ['group-'],
  PatternTable: ['caution-'],
  PracticeList: ['practice-'],
  RequirementList: ['requirement-'],
  Review: ['only-'],
  ReviewRows: ['row-'],
  ScenarioList: ['scenario-', 'caution-', 'differences-'],
  SourceIndex: ['source-'],
  TechnologyTable: ['technology-filter'],
} as const satisfies Record<string, readonly string[]>;

export type OwnPart = keyof typeof OWN_IDS;

export const OWN_PARTS = Object.keys(OWN_IDS) as readonly OwnPart[];

/** The part of a page that has, or may have, an id: `term-x` is of the `GlossaryList`. */
export function ownerOf(id: string, parts: readonly OwnPart[]): OwnPart | undefined {
  const isOwn = (own: string): boolean => (own.endsWith('-') ? id.startsWith(own) : id === own);
  return parts.find((part) => OWN_IDS[part].some(isOwn));
}
