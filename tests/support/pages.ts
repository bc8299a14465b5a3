import { content, DEFAULT_LOCALE, LOCALES, tree } from '../../src/data/content.ts';
import { recordRoute } from '../../src/lib/site/pages.ts';
import { samplePages, sitePages } from '../../src/data/site-pages.ts';
import type { Locale } from '../../src/lib/content/language.ts';
import { childrenOf, trailOf } from '../../src/lib/tree/model.ts';
import { nodeRoute, path, type Route, routes } from '../../src/lib/site/urls.ts';

export { content, tree };

export const indexedRoutes: readonly Route[] = sitePages.map(({ route }) => route);

/** The ids of all nodes, in reading order. */
export const ids: readonly string[] = [...tree.nodes.keys()];

/** The concerns: the children of the root. */
export const concerns = childrenOf(tree, tree.root);

/** A node with the longest trail. */
export const deepest = ids.reduce((a, b) =>
  trailOf(tree, b).length > trailOf(tree, a).length ? b : a,
);

/** An address below the base path: `address(zh, '/tree/')` is `./zh/tree/`. */
export const address = (locale: Locale, route: Route): string =>
  `.${path({ base: '/', defaultLocale: DEFAULT_LOCALE }, locale, route)}`;

export interface Kind {
  readonly name: string;
  readonly route: Route;
}

/** A page of every kind; besides, every example and a node that was added. */
export const KINDS: readonly Kind[] = [
  ...samplePages.map(({ kind, id, route }) => ({ name: `${kind} ${id}`, route })),
  ...content.examples.map(({ id }) => ({
    name: `example ${id}`,
    route: recordRoute('example', id),
  })),
  ...[...tree.nodes.values()]
    .filter(({ origin }) => origin === 'addition')
    .slice(0, 1)
    .map(({ id }) => ({ name: `addition ${id}`, route: nodeRoute(id) })),
].filter(({ route }, index, all) => all.findIndex((one) => one.route === route) === index);

/** Those with a tree that can be used. */
export const TREE_KINDS = KINDS.filter(
  ({ route }) => route.startsWith(routes.tree) || /^\/examples\/./.test(route),
);

/** A page of every kind in every language. */
export const everyKind = (kinds = KINDS): (Kind & { locale: Locale })[] =>
  LOCALES.flatMap((locale) => kinds.map((kind) => ({ ...kind, locale })));

/** Set by `npm run test:long`. */
export const isLong = Boolean(process.env['LONG_TESTS']);

/**
 * One of so many, where pages or nodes are alike and something cheaper looks at all of them; with
 * `npm run test:long` all.
 */
export const sample = <T>(all: readonly T[], oneOf: number): T[] =>
  all.filter((_, index) => isLong || index % oneOf === 0);

/** The page at an address that is not there, in every language; the browser reports its status. */
export const UNKNOWN: Route = '/nothing/here/';
export const STATUS_404 = /status of 404/;
