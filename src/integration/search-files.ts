import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { toSearchFile } from '../lib/search/search-file.ts';
import type { SearchDocument } from '../lib/search/search-index.ts';
import { localeOf, searchFileRoute, type SiteLocales } from '../lib/site/urls.ts';
import { searchDocuments } from './search-documents.ts';

export interface Page {
  /** Its address within the site, below the base path. */
  readonly url: string;
  readonly html: string;
}

/** Writes the file of every language that the search loads, from the pages that have been built. */
export function writeSearchFiles(folder: string, site: SiteLocales): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => /(?:^|\/)index\.html$/.test(name));
  for (const locale of site.locales) {
    const urls = names
      .map((name) => site.base + name.slice(0, -'index.html'.length))
      .filter((url) => localeOf(site, url) === locale);
    const path = join(folder, searchFileRoute(locale));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, searchFileText(pagesIn(folder, site.base, urls)));
  }
}

/** Read when it is its turn: all at once need much room. */
function* pagesIn(folder: string, base: string, urls: readonly string[]): Generator<Page> {
  for (const url of urls) {
    const file = join(folder, url.slice(base.length), 'index.html');
    yield { url, html: readFileSync(file, 'utf8') };
  }
}

/** What the search of one language loads. */
export function searchFileText(pages: Iterable<Page>): string {
  const ofPages = Array.from(pages, ({ url, html }) => ({
    file: `${url}index.html`,
    documents: searchDocuments(html, url),
  }));
  const documents = ofPages
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap(({ documents: ofPage }) => ofPage);
  return JSON.stringify(toSearchFile(withoutRepeats(documents)));
}

/** Tables of a page repeat what stands on the pages they lead to: it is found there. */
function withoutRepeats(documents: readonly SearchDocument[]): SearchDocument[] {
  const blocks = (text: string): string[] => text.split('\n');
  const said = new Set(
    documents.filter(({ kind }) => kind !== 'page').flatMap(({ text }) => blocks(text)),
  );
  const unsaid = (text: string): string =>
    blocks(text)
      .filter((one) => !said.has(one))
      .join('\n');
  return documents.map((document) =>
    document.kind === 'page' ? { ...document, text: unsaid(document.text) } : document,
  );
}
