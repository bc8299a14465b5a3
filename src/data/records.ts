import type { Locale } from '../lib/content/language.ts';
import { linkedIds } from '../lib/content/links.ts';
import type { RecordKind } from '../lib/content/record-kinds.ts';
import type { Rule } from '../lib/content/rule-schema.ts';
import type { RecordName } from '../lib/content/walk.ts';
import { termsOf, type Terms } from '../lib/decision/terms.ts';
import { content, languageOf } from './content.ts';
import { strings } from './strings.ts';

type Titles = readonly (readonly [id: string, title: (locale: Locale) => string])[];

const RECORDS: Readonly<Record<RecordKind, Titles>> = {
  node: [...content.tree.nodes.values()].map(({ id, title }) => [id, (to) => title[to]]),
  scenario: content.scenarios.map(({ id, name }) => [id, (to) => name[to]]),
  example: content.examples.map(({ id, title }) => [id, (to) => title[to]]),
  pattern: content.patterns.map(({ id, title }) => [id, (to) => title[to]]),
  technology: content.technologies.map(({ id, name }) => [id, () => name]),
  rule: content.rules.map((rule) => [rule.id, (to) => ruleTitle(to, rule)]),
  practice: content.practices.map(({ id, name }) => [id, (to) => name[to]]),
  requirement: content.requirements.map(({ id, name }) => [id, (to) => name[to]]),
  group: content.groups.map(({ id, name }) => [id, (to) => name[to]]),
  term: content.terms.map(({ id, name }) => [id, (to) => name[to]]),
  source: content.sources.map(({ key, title }) => [key, () => title]),
  part: content.components.parts.map(({ id, name }) => [id, (to) => name[to]]),
  document: content.related.documents.map(({ id, title }) => [id, (to) => title[to]]),
};

/** Of every record its place among those of its kind, and its title: every page asks for some. */
const FOUND = new Map(
  Object.entries(RECORDS).flatMap(([kind, records]) =>
    records.map(([id, title], place) => [`${kind} ${id}`, { place, title }] as const),
  ),
);

/** @throws on an unknown id */
function found(kind: RecordKind, id: string): { place: number; title: (locale: Locale) => string } {
  const record = FOUND.get(`${kind} ${id}`);
  if (!record) throw new Error(`unknown ${kind}: ${id}`);
  return record;
}

/** The ids of all records of a kind, in their own order; of nodes, in reading order. */
export const recordIds = (kind: RecordKind): string[] => RECORDS[kind].map(([id]) => id);

/** What a record is called in a language. @throws on an unknown id */
export const recordTitle = (locale: Locale, kind: RecordKind, id: string): string =>
  found(kind, id).title(locale);

/** A rule has no name of its own: it is called by what it says. */
function ruleTitle(locale: Locale, { if: given, kind, with: named }: Rule): string {
  const titles = (terms: Terms, joiner: string): string =>
    termsOf(terms)
      .map((term) => recordTitle(locale, term.kind, term.id))
      .join(joiner);
  return strings(locale)(`rule.title.${kind}`, {
    if: titles(given, ' + '),
    with: titles(named, languageOf(locale).joiner),
  });
}

/** These ids of a kind, each once, in their own order. @throws on an unknown id */
export const inOrder = (kind: RecordKind, ids: Iterable<string>): string[] =>
  [...new Set(ids)].toSorted((a, b) => found(kind, a).place - found(kind, b).place);

/** The ids of a kind that a record refers to or that refer to it, in their own order. */
export const linked = (kind: RecordKind, record: RecordName): string[] =>
  inOrder(kind, linkedIds(content.links, kind, record));
