import type { Locale } from '../lib/content/language.ts';
import type { RecordKind } from '../lib/content/record-kinds.ts';
import { recordRoute } from '../lib/site/pages.ts';
import { recordTitle } from './records.ts';
import { href } from './site.ts';

/** A link to a page of the site, or to a part of one. */
export interface Link {
  readonly url: string;
  readonly text: string;
  /** The id of the node that it leads to, if it does: the mark of a node stands wherever it is listed. */
  readonly node?: string | undefined;
}

/** A link to a record. @throws on an unknown id */
export const recordLink = (locale: Locale, kind: RecordKind, id: string): Link => ({
  url: href(locale, recordRoute(kind, id)),
  text: recordTitle(locale, kind, id),
  node: kind === 'node' ? id : undefined,
});

export const recordLinks = (locale: Locale, kind: RecordKind, ids: Iterable<string>): Link[] =>
  [...ids].map((id) => recordLink(locale, kind, id));
