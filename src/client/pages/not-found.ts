import { asLocale, type Text } from '../../lib/content/language.ts';
import { meantAddress, nearestRoutes, typedAddress } from '../../lib/site/mistyped.ts';
import { path, type Route } from '../../lib/site/urls.ts';

/** Titles of all pages, by route. */
type Titles = Readonly<Record<Route, Text>>;

/** More than these do not help. */
const MOST = 5;

/** Brings the reader's language to the top; leads to the page that was meant, or offers the nearest ones. */
async function notFound(page: HTMLElement): Promise<void> {
  const sections = new Map(
    [...page.querySelectorAll<HTMLElement>('[data-language]')].map((section) => [
      asLocale(section.dataset['language'] ?? ''),
      section,
    ]),
  );
  const { base = '/', default: first = '', titles: file = '' } = page.dataset;
  const site = { base, defaultLocale: asLocale(first), locales: [...sections.keys()] };
  const { pathname, search, hash } = location;
  const { locale, route } = typedAddress(site, pathname);
  const own = sections.get(locale);
  if (own) page.prepend(own);

  const response = await fetch(file);
  if (!response.ok) return;
  const titles = (await response.json()) as Titles;
  const routes = Object.keys(titles) as Route[];
  const meant = meantAddress(site, pathname, routes);
  if (meant !== undefined) {
    location.replace(meant + search + hash);
    return;
  }
  const near = nearestRoutes(route, routes, MOST);
  for (const [language, section] of sections) {
    const list = section.querySelector<HTMLElement>('[data-near]');
    list?.replaceChildren(
      ...near.map((one) => item(path(site, language, one), titles[one]?.[language] ?? one)),
    );
    if (near.length > 0) list?.parentElement?.removeAttribute('hidden');
  }
}

function item(url: string, title: string): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  const made = document.createElement('li');
  made.append(link);
  return made;
}

const page = document.querySelector<HTMLElement>('[data-not-found]');
if (page) notFound(page).catch((error: unknown) => console.warn(error));
