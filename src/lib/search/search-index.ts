import MiniSearch from 'minisearch';
import type { ResultKind } from './result-kinds.ts';
import { isChinese, tokens } from './tokens.ts';

/** One thing that can be found. */
export interface SearchDocument {
  /** Address within the site, with base path and language. */
  readonly url: string;
  readonly kind: ResultKind;
  readonly title: string;
  /** Other names: abbreviations, the title in the other language. */
  readonly names: string;
  readonly text: string;
}

export interface Found {
  readonly document: SearchDocument;
  /** The words of the index that matched, as it spells them. */
  readonly words: readonly string[];
}

/** What one is most likely to look for comes first among equals. */
const WEIGHT: Readonly<Record<ResultKind, number>> = {
  node: 1.3,
  pattern: 1.3,
  technology: 1.2,
  term: 1.1,
  scenario: 1,
  example: 1,
  page: 0.7,
  source: 0.2,
};

/** A search in documents. The index is made in steps, so that the page stays responsive meanwhile. */
export async function searcher(
  documents: readonly SearchDocument[],
): Promise<(query: string) => readonly Found[]> {
  const index = new MiniSearch({
    fields: ['title', 'names', 'text'],
    tokenize: tokens,
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 6, names: 4 },
      prefix: isPrefix,
      fuzzy: (term) => (isChinese(term) || term.length < 5 ? false : 0.2),
      boostDocument: (id: number) => WEIGHT[documents[id]?.kind ?? 'page'],
    },
  });
  await index.addAllAsync(
    documents.map((document, id) => ({ id, ...document })),
    { chunkSize: 8 },
  );
  return (query) => {
    if (tokens(query).length === 0) return [];
    const whole = index.search(query, { combineWith: 'AND' });
    const ids = new Set(whole.map(({ id }) => id as number));
    const near = whole.length < FEW ? index.search(query, { combineWith: 'OR' }) : [];
    const results = [...whole, ...near.filter(({ id }) => !ids.has(id as number))];
    const found = results.flatMap(({ id, terms }) => {
      const document = documents[id as number];
      return document ? [{ document, words: terms }] : [];
    });
    const name = spelled(query);
    const isNamed = ({ document }: Found): boolean => spelled(document.title) === name;
    return [...found.filter(isNamed), ...found.filter((one) => !isNamed(one))];
  };
}

/** With fewer than these, what holds only some of the words follows. */
const FEW = 5;

/** A title as it may be typed: without signs, in small letters. */
const spelled = (text: string): string => tokens(text).join(' ');

/** The last word may not be finished; longer ones may be a part of what is meant. */
function isPrefix(term: string, at: number, terms: readonly string[]): boolean {
  if (isChinese(term)) return term.length === 1;
  return at === terms.length - 1 || term.length > 3;
}
