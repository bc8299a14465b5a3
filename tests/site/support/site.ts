import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DEFAULT_LOCALE, languages } from '../../../src/data/content.ts';
import { type Locale, toLocale } from '../../../src/lib/content/language.ts';
import { normalBase, path, type Route, type SitePlace } from '../../../src/lib/site/urls.ts';
export { fileAt } from '../../../src/lib/site/links.ts';
import { documentOf, one } from './elements.ts';

/** A folder of built pages. */
export interface Site {
  readonly folder: string;
  /** Where the pages are made to live: `/`, `/docs/`. */
  readonly base: string;
  readonly origin: string;
  /** All files, as paths below the folder. */
  readonly files: ReadonlySet<string>;
  readonly pages: readonly Page[];
}

export interface Page {
  /** `zh/tree/saga/index.html` */
  readonly file: string;
  /** `/docs/zh/tree/saga/` */
  readonly address: string;
  readonly locale: Locale;
  readonly html: string;
  readonly document: Document;
  /** Meant to be found by search engines. */
  readonly isIndexed: boolean;
}

/** Reads a folder of built pages. */
export function siteIn(folder: string, base: string, origin = 'http://localhost:4321'): Site {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`no built pages, run "npm run build" first: ${folder}`);
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => pageIn(folder, base, file))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
  return { folder, base, origin, files: new Set(files), pages };
}

function pageIn(folder: string, base: string, file: string): Page {
  const html = readFileSync(join(folder, file), 'utf8');
  const [first = ''] = file.split('/');
  let document: Document | undefined;
  return {
    file,
    address: base + file.replace(/(^|\/)index\.html$/, '$1'),
    locale: toLocale(languages, first) ?? DEFAULT_LOCALE,
    html,
    // Parsed when a test first asks for it: most tests read a few pages only.
    get document() {
      return (document ??= documentOf(html));
    },
    isIndexed: !/<meta name="robots" content="[^"]*noindex/.test(html),
  };
}

/** The build that is tested: `DIST` or `dist`, built with the same `BASE_PATH` and `SITE_URL`. */
export const site: Site = siteIn(
  resolve(process.env['DIST'] ?? 'dist'),
  normalBase(process.env['BASE_PATH'] ?? '/'),
  new URL(process.env['SITE_URL'] || 'http://localhost:4321/').origin,
);

export const indexed: readonly Page[] = site.pages.filter(({ isIndexed }) => isIndexed);

const byAddress = new Map(site.pages.map((page) => [page.address, page]));

/** Where the site stands. */
export const place: SitePlace = { base: site.base, defaultLocale: DEFAULT_LOCALE };

/** @throws when the page was not built */
export function pageAt(locale: Locale, route: Route): Page {
  const address = path(place, locale, route);
  const page = byAddress.get(address);
  if (!page) throw new Error(`no page at the address: ${address}`);
  return page;
}

/** The main part of a page. */
export function mainOf(page: Page): Element {
  return one(page.document, 'main');
}

/** The bytes of a built file. */
export function bytes({ folder }: Site, file: string): Buffer {
  return readFileSync(join(folder, file));
}
