import { asLocale, type Locale, type Text } from '../../lib/content/language.ts';
import { nearest } from '../../lib/search/nearest.ts';
import { meantAddress, typedId } from '../../lib/site/mistyped.ts';
import { localeOf, nodeRoute, path, type SitePlace } from '../../lib/site/urls.ts';

interface Title {
  readonly id: string;
  readonly title: Text;
}

/** Brings the reader's language to the top, and offers the nodes nearest to a mistyped id. */
async function notFound(page: HTMLElement): Promise<void> {
  const sections = new Map(
    [...page.querySelectorAll<HTMLElement>('[data-language]')].map((section) => [
      asLocale(section.dataset['language'] ?? ''),
      section,
    ]),
  );
  const { base = '/', default: first = '', titles = '' } = page.dataset;
  const place = { base, defaultLocale: asLocale(first), locales: [...sections.keys()] };
  const { pathname, search, hash } = location;
  const locale = localeOf(place, pathname);
  const own = sections.get(locale);
  if (own) page.prepend(own);

  const wanted = typedId(place, locale, pathname);
  if (wanted === undefined) return;
  const response = await fetch(titles);
  if (!response.ok) return;
  const nodes = (await response.json()) as readonly Title[];
  const isKnown = nodes.some(({ id }) => id === wanted);
  const meant = isKnown ? meantAddress(place, locale, pathname, wanted) : undefined;
  if (meant !== undefined) {
    location.replace(meant + search + hash);
    return;
  }
  const others = nodes.filter(({ id }) => id !== wanted);
  const found = nearest(wanted, others, 5);
  for (const [language, section] of sections) suggest(section, found, place, language);
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
