import { parseHTML } from 'linkedom';
import { RESULT_KINDS, type ResultKind } from '../lib/search/result-kinds.ts';
import type { SearchDocument } from '../lib/search/search-index.ts';

/** What is not the page's own words: navigation, labels, lists of links, citations, code, drawings. */
const SKIPPED =
  'script, style, template, svg, pre, figure, nav, button, h2, [hidden], [data-search-skip]';

const BLOCKS = 'p, li, dt, dd, td, th, h1, h3, h4, figcaption, summary, caption';

/**
 * What can be found on a page: the page itself and every part of it that is marked as findable.
 *
 * `data-search` on `main` or on a part names its kind, `data-search-title` and `data-search-names` what it
 * is called; a part needs an `id`. Its text belongs to itself alone.
 * @param html of a built page
 * @param url its address within the site
 */
export function searchDocuments(html: string, url: string): SearchDocument[] {
  const { document } = parseHTML(html);
  const main = document.querySelector('main');
  if (!main?.hasAttribute('data-search')) return [];
  const parts = [...main.querySelectorAll('[data-search][id]')].reverse();
  const found = parts.map((part) => {
    const one = toDocument(part, `${url}#${part.id}`);
    part.remove();
    return one;
  });
  return [toDocument(main, url), ...found.reverse()];
}

function toDocument(element: Element, url: string): SearchDocument {
  const kind = element.getAttribute('data-search') ?? '';
  if (!isKind(kind)) throw new Error(`unknown kind of result at ${url}: ${kind}`);
  const title = element.getAttribute('data-search-title') ?? words(element.querySelector('h1'));
  if (title === '') throw new Error(`nothing to call a result by: ${url}`);
  const names = element.getAttribute('data-search-names') ?? '';
  const code = declared([...element.querySelectorAll('pre')].map(words).join('\n'));
  for (const skipped of element.querySelectorAll(SKIPPED)) skipped.remove();
  const blocks = [...element.querySelectorAll(BLOCKS)]
    // A block within a block would be told twice.
    .filter((block) => !block.querySelector(BLOCKS))
    .map(words)
    .filter((text) => text !== '' && text !== title);
  const text = [...new Set([...blocks, ...code])].join('\n');
  return { url, kind, title, names, text };
}

/** Of code, what it declares, as one line: `OrderSaga, SagaStep`. */
function declared(code: string): string[] {
  const names = code.matchAll(/\b(?:struct|enum|trait|type|fn) (\w{4,})/g);
  const line = [...new Set([...names].map(([, name]) => name))].join(', ');
  return line === '' ? [] : [line];
}

function words(element: Element | null): string {
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

function isKind(kind: string): kind is ResultKind {
  return (RESULT_KINDS as readonly string[]).includes(kind);
}
