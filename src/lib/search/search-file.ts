import type { ResultKind } from './result-kinds.ts';
import type { SearchDocument } from './search-index.ts';

/**
 * The file that a visitor's search loads: what can be found in one language, a column for each property,
 * because like values side by side take less room after compression. The index is made from it in the
 * browser: an index of pairs of Chinese characters is larger than the texts themselves.
 */
export interface SearchFile {
  readonly url: readonly string[];
  readonly kind: readonly ResultKind[];
  readonly title: readonly string[];
  readonly names: readonly string[];
  readonly text: readonly string[];
}

export function toSearchFile(documents: readonly SearchDocument[]): SearchFile {
  return {
    url: documents.map(({ url }) => url),
    kind: documents.map(({ kind }) => kind),
    title: documents.map(({ title }) => title),
    names: documents.map(({ names }) => names),
    text: documents.map(({ text }) => text),
  };
}

/** @throws when a column is shorter than the others: half a file is none */
export function documentsIn({ url, kind, title, names, text }: SearchFile): SearchDocument[] {
  return url.map((address, at) => ({
    url: address,
    kind: value(kind, at),
    title: value(title, at),
    names: value(names, at),
    text: value(text, at),
  }));
}

function value<Value>(column: readonly Value[], at: number): Value {
  const found = column[at];
  if (found === undefined) throw new Error(`search file with a gap in row ${at}`);
  return found;
}
