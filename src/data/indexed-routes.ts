import {
  exampleRoute,
  nodeRoute,
  patternRoute,
  type Route,
  routes,
  technologyRoute,
} from '../lib/site/urls.ts';
import { content } from './content.ts';

/** Every page that is meant to be found, without its language. */
export const indexedRoutes: readonly Route[] = [
  routes.home,
  routes.tree,
  ...[...content.tree.nodes.keys()].map(nodeRoute),
  routes.scenarios,
  routes.examples,
  ...content.examples.map(({ id }) => exampleRoute(id)),
  routes.patterns,
  ...content.patterns.map(({ id }) => patternRoute(id)),
  routes.technologies,
  ...content.technologies.map(({ id }) => technologyRoute(id)),
  routes.rust,
  routes.glossary,
  routes.sources,
  routes.search,
  routes.related,
];
