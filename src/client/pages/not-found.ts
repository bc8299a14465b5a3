import { asLocale, type Locale, type Text } from '../../lib/content/language.ts';
import { nearest } from '../../lib/search/nearest.ts';
import { nodeRoute, path, routes, type SitePlace } from '../../lib/site/urls.ts';

interface Title {
  readonly id: string;
  readonly title: Text;
}

/** Brings the reader's language to the top, and offers the nodes nearest to a mistyped id. */
export async function notFound(page: HTMLElement): Promise<void> {
  const sections = new Map(
    [...page.querySelectorAll<HTMLElement>('[data-language]')].map((section) => [
      asLocale(section.dataset['language'] ?? ''),
      section,
    ]),
  );
  const { base = '/', default: first = '', titles = '' } = page.dataset;
  const place: SitePlace = { base, defaultLocale: asLocale(first) };
  // The addresses of the default language are the beginning of all others.
  const others = [...sections.keys()].filter((locale) => locale !== place.defaultLocale);
  const locale =
    others.find((other) => location.pathname.startsWith(path(place, other, routes.home))) ??
    place.defaultLocale;
  const own = sections.get(locale);
  if (own) page.prepend(own);

  const below = path(place, locale, routes.tree);
  const [, typed] = /^([^/]+)\/?$/.exec(afterPrefix(location.pathname, below)) ?? [];
  if (typed === undefined) return;
  const response = await fetch(titles);
  if (!response.ok) return;
  const nodes = (await response.json()) as readonly Title[];
  const wanted = decodeURIComponent(typed).toLowerCase();
  const url = path(place, locale, nodeRoute(wanted));
  // A known node at this very address has no page: leading there again would never end.
  if (nodes.some(({ id }) => id === wanted) && url !== location.pathname) {
    location.replace(url + location.search + location.hash);
    return;
  }
  const found = nearest(wanted, nodes, 5);
  for (const [language, section] of sections) suggest(section, found, place, language);
}

function afterPrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : '';
}

function suggest(
  section: HTMLElement,
  nodes: readonly Title[],
  place: SitePlace,
  locale: Locale,
): void {
  const list = section.querySelector<HTMLElement>('[data-near]');
  if (!list) return;
  list.replaceChildren(
    ...nodes.map(({ id, title }) => {
      const link = document.createElement('a');
      link.href = path(place, locale, nodeRoute(id));
      link.textContent = title[locale];
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
  list.parentElement?.removeAttribute('hidden');
}

const page = document.querySelector<HTMLElement>('[data-not-found]');
if (page) notFound(page).catch((error: unknown) => console.warn(error));
