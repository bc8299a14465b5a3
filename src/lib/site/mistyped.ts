import type { Locale } from '../content/language.ts';
import { nodeRoute, path, routes, type SitePlace } from './urls.ts';

/** The id of a node that an address asks for, as typed but in small letters. */
export function typedId(place: SitePlace, locale: Locale, pathname: string): string | undefined {
  const tree = path(place, locale, routes.tree);
  const [, typed] = /^([^/]+)\/?$/.exec(pathname.slice(tree.length)) ?? [];
  if (typed === undefined || !pathname.toLowerCase().startsWith(tree)) return undefined;
  try {
    return decodeURIComponent(typed).toLowerCase();
  } catch {
    return typed.toLowerCase();
  }
}

/**
 * Where a reader meant to go: `/tree/X` leads to `/tree/x/`. Undefined when it is the address itself, whose
 * page is missing: to go there again would never end.
 */
export function meantAddress(
  place: SitePlace,
  locale: Locale,
  pathname: string,
  id: string,
): string | undefined {
  const meant = path(place, locale, nodeRoute(id));
  return meant === pathname ? undefined : meant;
}
