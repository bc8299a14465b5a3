import { LOCALES } from '../../../src/data/content.ts';
import { decodeAddress } from '../../../src/lib/decision/address.ts';
import { all, attribute } from './elements.ts';
import { bytes, fileAt, type Page, type Site } from './site.ts';

/** Attributes that hold an address. */
const ADDRESSES = ['href', 'src', 'data-tree-file', 'data-titles', 'data-base', 'data-prefix'];

export interface Link {
  readonly page: Page;
  readonly element: Element;
  readonly value: string;
  readonly url: URL;
}

/** Everything on a page that names an address. */
function addressesOf({ origin }: Site, page: Page): Link[] {
  return ADDRESSES.flatMap((name) =>
    all(page.document, `[${name}]`).map((element) => {
      const value = attribute(element, name);
      return { page, element, value, url: new URL(value, origin + page.address) };
    }),
  );
}

/** The addresses that stay on the site. */
export function internalLinks(site: Site): Link[] {
  return site.pages.flatMap((page) =>
    addressesOf(site, page).filter(({ url }) => url.origin === site.origin),
  );
}

/** Every internal link with a fragment that is neither an element of its page nor a decision, as `page: address`. */
export function brokenFragments(site: Site): string[] {
  const byFile = new Map(site.pages.map((page) => [page.file, page]));
  return internalLinks(site)
    .filter(({ url: { pathname, hash } }) => {
      const id = decodeURIComponent(hash.slice(1));
      const file = fileAt(site, pathname) ?? '';
      if (id === '' || isDecision(hash)) return false;
      if (file.endsWith('.svg')) return !bytes(site, file).includes(`id="${id}"`);
      return !byFile.get(file)?.document.getElementById(id);
    })
    .map(({ page, value }) => `${page.file}: ${value}`);
}

const isDecision = (hash: string): boolean =>
  hash.includes('=') && decodeAddress(hash).aside.length === 0;

/** The language of the page that an address of the site leads to; none for a file without one. */
export function languageAt(site: Site, url: URL): string | undefined {
  const page = site.pages.find(({ file }) => file === fileAt(site, url.pathname));
  return page && LOCALES.find((locale) => locale === page.locale);
}

/** The language of the words around an element. */
export function languageAround(element: Element): string {
  return attribute(element.parentElement?.closest('[lang]'), 'lang');
}
