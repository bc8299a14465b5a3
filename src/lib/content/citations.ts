import type { Content } from './content.ts';
import type { Locale } from './locale.ts';
import {
  exampleRoute,
  nodeRoute,
  patternRoute,
  type Route,
  routes,
  scenarioRoute,
  technologyRoute,
  termRoute,
} from '../site/urls.ts';

/** A place of the site that cites a source. */
export interface Citation {
  readonly route: Route;
  readonly title: string;
}

/** A text of `content/` with the keys that it cites. */
export interface CitingText {
  /** `patterns/saga`, or the name of a page. */
  readonly name: string;
  readonly title: string;
  readonly keys: readonly string[];
}

/** The keys in `<Cite key="…" />`, and those of the frontmatter. */
export function mdxCitations(
  texts: readonly (CitingText & { readonly body: string })[],
): CitingText[] {
  return texts.map(({ name, title, body, keys }) => ({
    name,
    title,
    keys: [...keys, ...[...body.matchAll(/<Cite key="([^"]+)"/g)].flatMap(([, key]) => key ?? [])],
  }));
}

/** Every source that is cited, by key, with the places that cite it, in the order of the site. */
export function citations(
  content: Content,
  locale: Locale,
  texts: readonly CitingText[],
): Map<string, Citation[]> {
  const found = new Map<string, Citation[]>();
  const cite = (route: Route, title: string, keys: readonly string[]): void => {
    for (const key of new Set(keys)) {
      const places = found.get(key) ?? [];
      if (!places.some((place) => place.route === route)) places.push({ route, title });
      found.set(key, places);
    }
  };
  const inCautions = (cautions: readonly { sources: readonly string[] }[]): string[] =>
    cautions.flatMap(({ sources }) => sources);

  for (const node of content.tree.nodes.values()) {
    const keys = [...inCautions(node.cautions), ...(node.addition?.sources ?? [])];
    cite(nodeRoute(node.id), node.title[locale], keys);
  }
  for (const { id, name, cautions } of content.scenarios) {
    cite(scenarioRoute(id), name[locale], inCautions(cautions));
  }
  for (const { id, title, cautions } of content.examples) {
    cite(exampleRoute(id), title[locale], inCautions(cautions));
  }
  for (const { id, title, cautions } of content.patterns) {
    const note = texts.find(({ name }) => name === `patterns/${id}`);
    cite(patternRoute(id), title[locale], [...inCautions(cautions), ...(note?.keys ?? [])]);
  }
  for (const { id, name, ...technology } of content.technologies) {
    const facts = [
      technology.status,
      technology.licence,
      technology.rust,
      ...technology.watch,
      ...technology.successors,
    ];
    cite(technologyRoute(id), name, inCautions(facts));
  }
  for (const term of content.terms) cite(termRoute(term.id), term[locale], term.sources);
  for (const { name, title, keys } of texts) {
    const route = Object.values(routes).find((one) => one === `/${name}/`);
    if (route && keys.length > 0) cite(route, title, keys);
  }
  return found;
}
