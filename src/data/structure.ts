import { createHash } from 'node:crypto';
import type { Locale } from '../lib/locale.ts';
import { drawnTree } from '../lib/tree/drawn-tree.ts';
import type { Route } from '../lib/urls.ts';
import { tree } from './content.ts';

/** The file that the script fetches when someone opens more than the page holds. */
export function structureJson(locale: Locale): string {
  const { root, nodes } = drawnTree(tree, locale);
  return JSON.stringify({ root, nodes: [...nodes.values()] });
}

/** Its name carries its content's hash, so it may be cached for ever. */
export function structureRoute(locale: Locale): Route {
  return `/data/tree.${locale}.${structureHash(locale)}.json`;
}

export function structureHash(locale: Locale): string {
  return createHash('sha256').update(structureJson(locale)).digest('hex').slice(0, 10);
}
