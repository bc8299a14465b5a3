import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Locale } from '../lib/content/language.ts';
import { toSearchFile } from '../lib/search/search-file.ts';
import type { SearchDocument } from '../lib/search/search-index.ts';
import { searchFileRoute } from '../lib/site/urls.ts';
import { searchDocuments } from './search-documents.ts';

export interface Page {
  /** Its address within the site, below the base path. */
  readonly url: string;
  readonly html: string;
}

/** Writes the file of every language that the search loads, from the pages that have been built. */
export function writeSearchFiles(folder: string, base: string, locales: readonly Locale[]): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => /(?:^|\/)index\.html$/.test(name));
  for (const locale of locales) {
    const pages = names
      .map((name) => ({ name, inner: name.slice(0, -'index.html'.length) }))
      .filter(({ inner }) => localeOf(inner, locales) === locale)
      .map(({ name, inner }) => ({
        url: base + inner,
        html: readFileSync(join(folder, name), 'utf8'),
      }));
    const path = join(folder, searchFileRoute(locale));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, searchFileText(pages));
  }
}

/** What the search of one language loads. */
export function searchFileText(pages: readonly Page[]): string {
  const documents = pages
    .toSorted((a, b) => (fileOf(a) < fileOf(b) ? -1 : 1))
    .flatMap(({ url, html }) => searchDocuments(html, url));
  return JSON.stringify(toSearchFile(withoutRepeats(documents)));
}

const fileOf = ({ url }: Page): string => `${url}index.html`;

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

/** The language that an address begins with, else the first. */
export function localeOf(inner: string, locales: readonly Locale[]): Locale | undefined {
  return locales.find((locale) => inner.startsWith(`${locale}/`)) ?? locales[0];
}
