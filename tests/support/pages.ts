import { content, DEFAULT_LOCALE, LOCALES, tree } from '../../src/data/content.ts';
import { recordRoute } from '../../src/lib/site/pages.ts';
import { sitePages } from '../../src/data/site-pages.ts';
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

/** The ids of a node and of all nodes below it. */
export function below(id: string): string[] {
  return [id, ...childrenOf(tree, id).flatMap(below)];
}

/** An address below the base path: `address(zh, '/tree/')` is `./zh/tree/`. */
export const address = (locale: Locale, route: Route): string =>
  `.${path({ base: '/', defaultLocale: DEFAULT_LOCALE }, locale, route)}`;

export interface Kind {
  readonly name: string;
  readonly route: Route;
}

/** A page of every kind; of a node's page one for each kind of node. */
export const KINDS: readonly Kind[] = [
  { name: 'home', route: routes.home },
  { name: 'whole tree', route: routes.tree },
  { name: 'question', route: nodeRoute('strong-consistency') },
  { name: 'outcome', route: nodeRoute('saga') },
  { name: 'deepest node', route: nodeRoute(deepest) },
  { name: 'scenarios', route: routes.scenarios },
  { name: 'examples', route: routes.examples },
  ...content.examples.map(({ id }) => ({
    name: `example ${id}`,
    route: recordRoute('example', id),
  })),
  { name: 'patterns', route: routes.patterns },
  { name: 'pattern', route: recordRoute('pattern', 'saga') },
  { name: 'technologies', route: routes.technologies },
  { name: 'technology', route: recordRoute('technology', 'redis') },
  { name: 'addition', route: nodeRoute('no-cross-service-transaction') },
  { name: 'glossary', route: routes.glossary },
  { name: 'sources', route: routes.sources },
  { name: 'all pages', route: routes.search },
  { name: 'Rust mappings', route: routes.rust },
  { name: 'source', route: routes.related },
];

/** Those with a tree that can be used. */
export const TREE_KINDS = KINDS.filter(
  ({ route }) => route.startsWith(routes.tree) || /^\/examples\/./.test(route),
);

/** A page of every kind in every language. */
export const everyKind = (kinds = KINDS): (Kind & { locale: Locale })[] =>
  LOCALES.flatMap((locale) => kinds.map((kind) => ({ ...kind, locale })));

/** The page at an address that is not there, in every language; the browser reports its status. */
export const UNKNOWN: Route = '/nothing/here/';
export const STATUS_404 = /status of 404/;
