import { domIds } from './dom-ids.ts';
import { DEFAULT_LOCALE, type Locale, LOCALES } from '../content/locale.ts';

/**
 * A page's address without base path and language: `/`, `/tree/saga/`.
 * Every address of the site is formed here and nowhere else.
 */
export type Route = `/${string}`;

export const routes = {
  home: '/',
  tree: '/tree/',
  scenarios: '/scenarios/',
  examples: '/examples/',
  patterns: '/patterns/',
  technologies: '/technologies/',
  rust: '/rust/',
  glossary: '/glossary/',
  sources: '/sources/',
  search: '/search/',
  related: '/related/',
  treeJson: '/tree.json',
  treeSchema: '/tree.schema.json',
  llms: '/llms.txt',
} as const satisfies Record<string, Route>;

/** `nodeRoute('saga')` is `/tree/saga/`. */
export const nodeRoute = (id: string): Route => `/tree/${id}/`;

/** `exampleRoute('ecommerce-order')` is `/examples/ecommerce-order/`. */
export const exampleRoute = (id: string): Route => `/examples/${id}/`;

/** `patternRoute('cqrs')` is `/patterns/cqrs/`. */
export const patternRoute = (id: string): Route => `/patterns/${id}/`;

/** `technologyRoute('kafka')` is `/technologies/kafka/`. */
export const technologyRoute = (id: string): Route => `/technologies/${id}/`;

/** `termRoute('saga')` is `/glossary/#term-saga`: a term has no page of its own. */
export const termRoute = (id: string): Route => `${routes.glossary}#${domIds.term(id)}`;

/** `searchFileRoute('zh')` is `/search/zh.json`: what the search loads. */
export const searchFileRoute = (locale: Locale): Route => `/search/${locale}.json`;

/** `scenarioRoute('iot-ingest')` is `/scenarios/#iot-ingest`: a row has no page of its own. */
export const scenarioRoute = (id: string): Route => `${routes.scenarios}#${id}`;

/** The whole tree with an example drawn on it: `/tree/?example=ecommerce-order`. */
export const treeExampleRoute = (id: string): Route => `${routes.tree}?example=${id}`;

/** `normalBase('docs')` is `/docs/`; a base path always has both slashes. */
export function normalBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** `path('/docs/', 'zh', '/tree/')` is `/docs/zh/tree/`; the default language has no prefix. */
export function path(base: string, locale: Locale, route: Route): string {
  const prefix = locale === DEFAULT_LOCALE ? '' : `${locale}/`;
  return `${normalBase(base)}${prefix}${route.slice(1)}`;
}

/** The `lang` parameter of `src/pages/[...lang]/`: the default language has none. */
export const langParam = (locale: Locale): string | undefined =>
  locale === DEFAULT_LOCALE ? undefined : locale;

/** The language of an address below the base path: `localeOf('zh/tree/')` is `zh`. */
export function localeOf(inner: string): Locale {
  return LOCALES.find((locale) => inner.startsWith(`${locale}/`)) ?? DEFAULT_LOCALE;
}
