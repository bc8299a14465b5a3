import { RECORD_KINDS, type RecordKind } from '../lib/content/record-kinds.ts';
import {
  kindsBelow,
  PAGES,
  type PageName,
  PROSE_PAGES,
  recordRoute,
  type Route,
} from '../lib/site/pages.ts';
import { trailOf } from '../lib/tree/model.ts';
import { content } from './content.ts';
import { recordIds } from './records.ts';

/** A page of the site, in every language. */
export interface SitePage {
  readonly route: Route;
  /** What it is a page of: a record, or itself. */
  readonly kind: RecordKind | 'page';
  /** The id of the record, or the name of the page. */
  readonly id: string;
}

const { tree, links } = content;

/** Of each kind of node, one that is farthest from the root. */
const deepest = [...Map.groupBy(tree.nodes.values(), ({ kind }) => kind).values()].map(
  (nodes) => most(nodes, ({ id }) => trailOf(tree, id).length)?.id,
);

/** Of each kind of record, the one with the most links. */
const mostLinked = new Map(
  RECORD_KINDS.map((kind) => [
    kind,
    most(recordIds(kind), (id) => links.from(kind, id).length + links.to(kind, id).length),
  ]),
);

/** The first of those with the greatest measure. */
function most<Item>(items: readonly Item[], measure: (item: Item) => number): Item | undefined {
  return items.toSorted((a, b) => measure(b) - measure(a))[0];
}

/** Every page that is meant to be found, in the order of the site. */
export const sitePages: readonly SitePage[] = PROSE_PAGES.flatMap((name) => [
  { route: PAGES[name].route, kind: 'page' as const, id: name },
  ...pagesBelow(name),
]);

/** The pages of records that stand below a page. */
export function pagesBelow(name: PageName): SitePage[] {
  return kindsBelow(name).flatMap((kind) =>
    recordIds(kind).map((id) => ({ route: recordRoute(kind, id), kind, id })),
  );
}

/**
 * One page of every kind, for audits and tests: of records the one with the most links, of nodes the one with
 * the longest trail of each kind.
 */
export const samplePages: readonly SitePage[] = sitePages.filter(({ kind, id }) => {
  if (kind === 'page') return true;
  return kind === 'node' ? deepest.includes(id) : mostLinked.get(kind) === id;
});
