import { content, languageOf, LOCALES } from '../../../src/data/content.ts';
import { strings } from '../../../src/data/strings.ts';
import type { Locale } from '../../../src/lib/content/language.ts';
import type { NodeRecord } from '../../../src/lib/content/node-schema.ts';
import { nodeRoute, path, type Route } from '../../../src/lib/site/urls.ts';
import { type Page, pageAt, place } from './site.ts';

export { content, languageOf, LOCALES, strings };

export const { tree } = content;

/** The address of a page as links carry it. */
export const href = (locale: Locale, route: Route): string => path(place, locale, route);

/** A node with its page. */
export interface NodePage {
  /** For messages: `zh saga`. */
  readonly name: string;
  readonly node: NodeRecord;
  readonly locale: Locale;
  readonly page: Page;
}

/** Every node in every language. */
export function nodePages(): NodePage[] {
  return LOCALES.flatMap((locale) =>
    [...tree.nodes.values()].map((node) => ({
      name: `${locale} ${node.id}`,
      node,
      locale,
      page: pageAt(locale, nodeRoute(node.id)),
    })),
  );
}
