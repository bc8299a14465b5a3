import { PATIENCE_MS } from './load-tree.ts';

/** A page fetched to take its text from. */
export interface FetchedPage {
  readonly url: string;
  readonly page: Document;
}

const cache = new Map<string, Promise<FetchedPage>>();

/** Fetches a page of this site once. @throws when it cannot be had; the caller then follows the link */
export function fetchPage(url: string): Promise<FetchedPage> {
  let fetched = cache.get(url);
  if (!fetched) {
    fetched = load(url).catch((error: unknown) => {
      cache.delete(url);
      throw error;
    });
    cache.set(url, fetched);
  }
  return fetched;
}

async function load(url: string): Promise<FetchedPage> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`page not loaded: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (!page.querySelector('[data-panel]')) throw new Error(`page without a panel: ${url}`);
  return { url, page };
}

/** What differs from one node's page to another's, apart from the tree. */
const SHARED = [
  '[data-panel="head"]',
  '[data-panel="more"]',
  '[data-language-switch]',
  '[data-reviewed]',
  'title',
  'meta[name="description"]',
  'link[rel="canonical"]',
  'link[hreflang]',
  'meta[property="og:title"]',
  'meta[property="og:description"]',
  'meta[property="og:url"]',
];

/** Takes title, text and links of a fetched page over into this one. */
export function showPage({ page }: FetchedPage): void {
  for (const selector of SHARED) {
    const there = page.querySelectorAll(selector);
    document.querySelectorAll(selector).forEach((here, index) => {
      const other = there[index];
      if (other) here.replaceWith(document.importNode(other, true));
    });
  }
}
