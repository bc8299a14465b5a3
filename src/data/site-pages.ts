import type { RecordKind } from '../lib/content/record-kinds.ts';
import {
  kindsBelow,
  PAGES,
  type PageName,
  PROSE_PAGES,
  recordRoute,
  type Route,
} from '../lib/site/pages.ts';
import { recordIds } from './records.ts';

/** A page of the site, in every language. */
export interface SitePage {
  readonly route: Route;
  /** What it is a page of: a record, or itself. */
  readonly kind: RecordKind | 'page';
  /** The id of the record, or the name of the page. */
  readonly id: string;
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
