import type { Locale } from '../content/language.ts';
import { PAGES, type PageName, recordRoute, type Route } from './pages.ts';

/*
 * Every address of the site is formed here and in the table of pages, and nowhere else. A route is a page's
 * address without base path and language.
 */

export type { Route };

/** The pages that are one of a kind: `routes.tree` is `/tree/`. */
export const routes = Object.fromEntries(
  Object.entries(PAGES).map(([name, { route }]) => [name, route]),
) as { readonly [Name in PageName]: (typeof PAGES)[Name]['route'] };

/** Files that have no language. */
export const files = {
  treeJson: '/tree.json',
  treeSchema: '/tree.schema.json',
  rulesJson: '/rules.json',
  rulesSchema: '/rules.schema.json',
  decisionSchema: '/decision.schema.json',
  llms: '/llms.txt',
  sitemap: '/sitemap.xml',
} as const satisfies Record<string, Route>;

/** `nodeRoute('x')` is `/tree/x/`. */
export const nodeRoute = (id: string): Route => recordRoute('node', id);

/** `searchFileRoute('de')` is `/search/de.json`: what the search loads. */
export const searchFileRoute = (locale: Locale): Route => `${routes.search}${locale}.json`;

/** The whole tree with an example drawn on it: `/tree/?example=x`. */
export const treeExampleRoute = (id: string): Route => `${routes.tree}?example=${id}`;

/** The whole tree with what a scenario decides drawn on it: `/tree/?scenario=x`. */
export const treeScenarioRoute = (id: string): Route => `${routes.tree}?scenario=${id}`;

/** Where a site stands on its host, and the language that has no prefix. */
export interface SitePlace {
  /** With both slashes. */
  readonly base: string;
  readonly defaultLocale: Locale;
}

/** A site with all its languages. */
export interface SiteLocales extends SitePlace {
  readonly locales: readonly Locale[];
}

/** `normalBase('docs')` is `/docs/`; a base path always has both slashes. */
export function normalBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** `/tree/` in the language `de` below `/docs/` is `/docs/de/tree/`; the default language has no prefix. */
export function path({ base, defaultLocale }: SitePlace, locale: Locale, route: Route): string {
  const prefix = locale === defaultLocale ? '' : `${locale}/`;
  return `${base}${prefix}${route.slice(1)}`;
}

/** The language of an address: the one whose addresses begin like it, else the default. */
export function localeOf(site: SiteLocales, pathname: string): Locale {
  const others = site.locales.filter((locale) => locale !== site.defaultLocale);
  const own = others.find((locale) => pathname.startsWith(path(site, locale, routes.home)));
  return own ?? site.defaultLocale;
}
