import { localeOf, nodeRoute, path } from './urls.ts';

/** The id of a node that an address below the base path asks for, as typed but in small letters. */
export function typedId(base: string, pathname: string): string | undefined {
  const typed = /(?:^|\/)tree\/([^/]+)\/?$/.exec(pathname.slice(base.length))?.[1];
  return typed === undefined ? undefined : decodeURIComponent(typed).toLowerCase();
}

/**
 * Where a reader meant to go: `/tree/Saga` leads to `/tree/saga/`. Undefined when it is the address itself, whose
 * page is missing: to go there again would never end.
 */
export function meantAddress(base: string, pathname: string, id: string): string | undefined {
  const meant = path(base, localeOf(pathname.slice(base.length)), nodeRoute(id));
  return meant === pathname ? undefined : meant;
}
