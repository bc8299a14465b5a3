import { DomUtils, parseDocument } from 'htmlparser2';
import { RESULT_KINDS, type ResultKind } from '../lib/search/result-kinds.ts';
import type { SearchDocument } from '../lib/search/search-index.ts';
import { searchedPart } from './searched-part.ts';

const { findAll, getAttributeValue, hasAttrib, removeElement, textContent } = DomUtils;

type Element = ReturnType<typeof findAll>[number];

/** What is not the page's own words: navigation, labels, lists of links, citations, code, drawings. */
const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'svg',
  'pre',
  'figure',
  'nav',
  'button',
  'h2',
]);

const BLOCKS = new Set([
  'p',
  'li',
  'dt',
  'dd',
  'td',
  'th',
  'h1',
  'h3',
  'h4',
  'figcaption',
  'summary',
  'caption',
]);

const isSkipped = (element: Element): boolean =>
  SKIPPED.has(element.name) ||
  hasAttrib(element, 'hidden') ||
  hasAttrib(element, 'data-search-skip');

const isBlock = ({ name }: Element): boolean => BLOCKS.has(name);

const isPart = (element: Element): boolean =>
  hasAttrib(element, 'data-search') && hasAttrib(element, 'id');

/**
 * What can be found on a page: the page itself and every part of it that is marked as findable.
 *
 * `data-search` on `main` or on a part names its kind, `data-search-title` and `data-search-names` what it
 * is called; a part needs an `id`. Its text belongs to itself alone.
 * @param html of a built page
 * @param url its address within the site
 */
export function searchDocuments(html: string, url: string): SearchDocument[] {
  const [main] = findAll(({ name }) => name === 'main', parseDocument(searchedPart(html)).children);
  if (!main || !hasAttrib(main, 'data-search')) return [];
  const parts = findAll(isPart, main.children).reverse();
  const found = parts.map((part) => {
    const one = toDocument(part, `${url}#${getAttributeValue(part, 'id') ?? ''}`);
    removeElement(part);
    return one;
  });
  return [toDocument(main, url), ...found.reverse()];
}

function toDocument(element: Element, url: string): SearchDocument {
  const kind = getAttributeValue(element, 'data-search') ?? '';
  if (!isKind(kind)) throw new Error(`unknown kind of result at ${url}: ${kind}`);
  const title = getAttributeValue(element, 'data-search-title') ?? words(named('h1', element)[0]);
  if (title === '') throw new Error(`nothing to call a result by: ${url}`);
  const names = getAttributeValue(element, 'data-search-names') ?? '';
  const code = declared(named('pre', element).map(words).join('\n'));
  for (const skipped of findAll(isSkipped, element.children)) removeElement(skipped);
  const blocks = findAll(isBlock, element.children)
    // A block within a block would be told twice.
    .filter((block) => !DomUtils.existsOne(isBlock, block.children))
    .map(words)
    .filter((text) => text !== '' && text !== title);
  const text = [...new Set([...blocks, ...code])].join('\n');
  return { url, kind, title, names, text };
}

const named = (wanted: string, element: Element): Element[] =>
  findAll(({ name }) => name === wanted, element.children);

/** Of code, what it declares, as one line: `OrderSaga, SagaStep`. */
function declared(code: string): string[] {
  const names = code.matchAll(/\b(?:struct|enum|trait|type|fn) (\w{4,})/g);
  const line = [...new Set([...names].map(([, name]) => name))].join(', ');
  return line === '' ? [] : [line];
}

function words(element: Element | undefined): string {
  return element ? textContent(element).replaceAll(/\s+/g, ' ').trim() : '';
}

function isKind(kind: string): kind is ResultKind {
  return (RESULT_KINDS as readonly string[]).includes(kind);
}
