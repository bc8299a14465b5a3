import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { DEFAULT_LOCALE, LOCALES } from '../src/data/content.ts';
import type { Locale } from '../src/lib/content/language.ts';
import { toSearchFile } from '../src/lib/search/search-file.ts';
import type { SearchDocument } from '../src/lib/search/search-index.ts';
import { normalBase, searchFileRoute } from '../src/lib/site/urls.ts';
import { searchDocuments } from './search-documents.ts';

/** Writes the file of every language that the search loads, from the pages that have been built. */
export function writeSearchFiles(folder: string, base: string): void {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => /(?:^|\/)index\.html$/.test(name))
    .toSorted();
  for (const locale of LOCALES) {
    const documents = pages
      .filter((name) => localeOf(name) === locale)
      .flatMap((name) =>
        searchDocuments(
          readFileSync(join(folder, name), 'utf8'),
          `${normalBase(base)}${name.slice(0, -'index.html'.length)}`,
        ),
      );
    const file = toSearchFile(withoutRepeats(documents));
    const path = join(folder, searchFileRoute(locale));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(file));
  }
}

/** Tables of a page repeat what stands on the pages they lead to: it is found there. */
function withoutRepeats(documents: readonly SearchDocument[]): SearchDocument[] {
  const blocks = (text: string): string[] => text.split('\n');
  const said = new Set(
    documents.filter(({ kind }) => kind !== 'page').flatMap(({ text }) => blocks(text)),
  );
  return documents.map((document) =>
    document.kind === 'page'
      ? {
          ...document,
          text: blocks(document.text)
            .filter((one) => !said.has(one))
            .join('\n'),
        }
      : document,
  );
}

function localeOf(name: string): Locale {
  return LOCALES.find((locale) => name.startsWith(`${locale}/`)) ?? DEFAULT_LOCALE;
}
