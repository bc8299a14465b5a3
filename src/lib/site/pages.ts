import { RECORD_KINDS, type RecordKind } from '../content/record-kinds.ts';
import { domIds } from './dom-ids.ts';
import { ruleIds } from './rule-ids.ts';

/** Where a page or a file stands, without base path and language: `/`, `/tree/x/`. */
export type Route = `/${string}`;

interface PageKind {
  readonly route: Route;
  /** Its words are an MDX file of this name in `content/pages/`; `own`: its markup is a file of its own too. */
  readonly words: 'prose' | 'own';
  /** A link in the header. */
  readonly inHeader?: true;
  /** Where `/llms.txt` names it. */
  readonly group: 'tree' | 'cases' | 'patterns' | 'technologies' | 'reference' | 'about';
  /** The search does not find it: it is an index of the others. */
  readonly isIndex?: true;
}

/**
 * The pages that are one of a kind, in the order of the site. Header, index, sitemap, `/llms.txt`, `_headers`,
 * audits and tests are made from this table.
 */
export const PAGES = {
  home: { route: '/', words: 'prose', group: 'about' },
  tree: { route: '/tree/', words: 'own', group: 'tree', inHeader: true },
  decide: { route: '/decide/', words: 'prose', group: 'tree', inHeader: true },
  scenarios: { route: '/scenarios/', words: 'prose', group: 'cases', inHeader: true },
  examples: { route: '/examples/', words: 'prose', group: 'cases', inHeader: true },
  review: { route: '/review/', words: 'prose', group: 'cases', inHeader: true },
  patterns: { route: '/patterns/', words: 'prose', group: 'patterns', inHeader: true },
  technologies: { route: '/technologies/', words: 'prose', group: 'technologies', inHeader: true },
  rust: { route: '/rust/', words: 'prose', group: 'reference', inHeader: true },
  rules: { route: '/rules/', words: 'prose', group: 'reference' },
  glossary: { route: '/glossary/', words: 'prose', group: 'reference', inHeader: true },
  sources: { route: '/sources/', words: 'prose', group: 'reference' },
  search: { route: '/search/', words: 'prose', group: 'reference', isIndex: true },
  related: { route: '/related/', words: 'prose', group: 'about', inHeader: true },
} as const satisfies Record<string, PageKind>;

export type PageName = keyof typeof PAGES;

/** The names of all pages with words of their own. */
export const PROSE_PAGES = Object.keys(PAGES) as readonly PageName[];

/** The pages that the header leads to; home is led to by the site's name. */
export const HEADER_PAGES = PROSE_PAGES.filter(
  (name): name is Exclude<PageName, 'home'> => 'inHeader' in PAGES[name],
);

interface RecordPlace {
  /** The page that lists the records of this kind. */
  readonly page: PageName;
  /** Whether each has a page of its own below that one; else it is a part of it. */
  readonly isPage: boolean;
  /** The id of that part, where it is not the record's own. */
  readonly anchor?: (id: string) => string;
  /** Its heading in the index of everything, and the id there; without one it is left out there. */
  readonly heading?: 'index.nodes' | 'index.terms' | `nav.${PageName}`;
  readonly listId?: string;
}

/** Where records of the content are found on the site. */
export const RECORD_PLACES = {
  node: { page: 'tree', isPage: true, heading: 'index.nodes', listId: 'nodes' },
  scenario: { page: 'scenarios', isPage: false, heading: 'nav.scenarios', listId: 'scenarios' },
  example: { page: 'examples', isPage: true, heading: 'nav.examples', listId: 'examples' },
  pattern: { page: 'patterns', isPage: true, heading: 'nav.patterns', listId: 'patterns' },
  technology: {
    page: 'technologies',
    isPage: true,
    heading: 'nav.technologies',
    listId: 'technologies',
  },
  rule: { page: 'rules', isPage: false },
  practice: { page: 'rules', isPage: false, anchor: ruleIds.practice },
  requirement: { page: 'rules', isPage: false, anchor: ruleIds.requirement },
  group: { page: 'rules', isPage: false, anchor: ruleIds.group },
  term: {
    page: 'glossary',
    isPage: false,
    anchor: domIds.term,
    heading: 'index.terms',
    listId: 'terms',
  },
  source: { page: 'sources', isPage: false, anchor: domIds.source },
  document: { page: 'related', isPage: false },
  part: { page: 'decide', isPage: false },
} as const satisfies Record<RecordKind, RecordPlace>;

/** `recordRoute('pattern', 'x')` is `/patterns/x/`, `recordRoute('term', 'x')` is `/glossary/#term-x`. */
export function recordRoute(kind: RecordKind, id: string): Route {
  const { page, isPage, anchor = (own: string) => own }: RecordPlace = RECORD_PLACES[kind];
  return isPage ? `${PAGES[page].route}${id}/` : `${PAGES[page].route}#${anchor(id)}`;
}

/** The kinds of record that have pages of their own below a page. */
export function kindsBelow(name: PageName): RecordKind[] {
  return RECORD_KINDS.filter(
    (kind) => RECORD_PLACES[kind].isPage && RECORD_PLACES[kind].page === name,
  );
}
