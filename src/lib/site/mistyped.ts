import { edits, nearest } from '../search/nearest.ts';
import type { Locale } from '../content/language.ts';
import { path, type Route, type SiteLocales } from './urls.ts';

/** What an address asks for, in small letters, without base path and file ending. */
interface Typed {
  readonly locale: Locale;
  readonly route: Route;
}

/** `/docs/DE/Tree/Saga.html` asks for `/tree/saga/` in `de`. */
export function typedAddress(site: SiteLocales, pathname: string): Typed {
  const steps = decoded(pathname)
    .toLowerCase()
    .slice(site.base.length)
    .replace(/(?:^|\/)index\.\w+$|\.html?$/, '')
    .split('/')
    .filter((step) => step !== '');
  const locale = site.locales.find(
    (one) => one !== site.defaultLocale && one.toLowerCase() === steps[0],
  );
  if (locale !== undefined) steps.shift();
  const route: Route = steps.length === 0 ? '/' : `/${steps.join('/')}/`;
  return { locale: locale ?? site.defaultLocale, route };
}

/**
 * Where a reader meant to go: `/Tree/X` leads to `/tree/x/`. Undefined when there is no such page, or when it is the
 * address itself, whose page is missing: to go there again would never end.
 */
export function meantAddress(
  site: SiteLocales,
  pathname: string,
  routes: readonly Route[],
): string | undefined {
  const { locale, route } = typedAddress(site, pathname);
  const meant = path(site, locale, route);
  return routes.includes(route) && meant !== pathname ? meant : undefined;
}

/** More slips than this in the name of a folder are another word. */
const MOST_SLIPS = 2;

/** Of all pages, those that are farther from what was typed have nothing to do with it. */
const TOO_FAR = 0.5;

/** The routes that are nearest to a mistyped one: of the same folder where it can be told, else of all. */
export function nearestRoutes(typed: Route, routes: readonly Route[], count: number): Route[] {
  const [folder = '', ...below] = stepsOf(typed);
  if (folder === '') return [];
  const others = routes.filter((route) => route !== typed).map(toCandidate);
  const inFolder = others.filter(
    ({ steps }) => steps.length > 1 && edits(steps[0] ?? '', folder) <= MOST_SLIPS,
  );
  const isTold = below.length > 0 && inFolder.length > 0;
  const id = below.at(-1) ?? folder;
  const found = isTold ? nearest(id, inFolder, count) : nearest(id, others, count, TOO_FAR);
  return found.map(({ route }) => route);
}

const stepsOf = (route: Route): string[] => route.split('/').filter((step) => step !== '');

function toCandidate(route: Route): { route: Route; steps: string[]; id: string } {
  const steps = stepsOf(route);
  return { route, steps, id: steps.at(-1) ?? '' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
