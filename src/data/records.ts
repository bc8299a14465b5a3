import type { Locale } from '../lib/content/language.ts';
import { linkedIds } from '../lib/content/links.ts';
import type { RecordKind } from '../lib/content/record-kinds.ts';
import type { RecordName } from '../lib/content/walk.ts';
import { content } from './content.ts';

type Titles = readonly { readonly id: string; readonly title: (locale: Locale) => string }[];

const RECORDS: Readonly<Record<RecordKind, Titles>> = {
  node: [...content.tree.nodes.values()].map(({ id, title }) => ({ id, title: (to) => title[to] })),
  scenario: content.scenarios.map(({ id, name }) => ({ id, title: (to) => name[to] })),
  example: content.examples.map(({ id, title }) => ({ id, title: (to) => title[to] })),
  pattern: content.patterns.map(({ id, title }) => ({ id, title: (to) => title[to] })),
  technology: content.technologies.map(({ id, name }) => ({ id, title: () => name })),
  term: content.terms.map(({ id, name }) => ({ id, title: (to) => name[to] })),
  source: content.sources.map(({ key, title }) => ({ id: key, title: () => title })),
  document: content.related.documents.map(({ id, title }) => ({ id, title: (to) => title[to] })),
};

/** The ids of all records of a kind, in their own order; of nodes, in reading order. */
export const recordIds = (kind: RecordKind): string[] => RECORDS[kind].map(({ id }) => id);

/** What a record is called in a language. @throws on an unknown id */
export function recordTitle(locale: Locale, kind: RecordKind, id: string): string {
  const record = RECORDS[kind].find((one) => one.id === id);
  if (!record) throw new Error(`unknown ${kind}: ${id}`);
  return record.title(locale);
}

/** The ids of a kind that a record refers to or that refer to it, in their own order. */
export function linked(kind: RecordKind, record: RecordName): string[] {
  const ids = linkedIds(content.links, kind, record);
  return recordIds(kind).filter((id) => ids.has(id));
}
