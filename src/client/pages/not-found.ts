import { isLocale, type Locale, type Text } from '../../lib/content/locale.ts';
import { nearest } from '../../lib/search/nearest.ts';
import { meantAddress, typedId } from '../../lib/site/mistyped.ts';
import { localeOf, nodeRoute, path } from '../../lib/site/urls.ts';

interface Title {
  readonly id: string;
  readonly title: Text;
}

/** Brings the reader's language to the top, and offers the nodes nearest to a mistyped id. */
export async function notFound(page: HTMLElement): Promise<void> {
  const { base = '/', titles = '' } = page.dataset;
  const { pathname, search, hash } = location;
  const locale = localeOf(pathname.slice(base.length));
  const own = page.querySelector<HTMLElement>(`[data-language="${locale}"]`);
  if (own) page.prepend(own);

  const wanted = typedId(base, pathname);
  if (wanted === undefined) return;
  const response = await fetch(titles);
  if (!response.ok) return;
  const nodes = (await response.json()) as readonly Title[];
  const isKnown = nodes.some(({ id }) => id === wanted);
  const meant = isKnown ? meantAddress(base, pathname, wanted) : undefined;
  if (meant !== undefined) {
    location.replace(meant + search + hash);
    return;
  }
  const others = nodes.filter(({ id }) => id !== wanted);
  const found = nearest(wanted, others, 5);
  for (const section of page.querySelectorAll<HTMLElement>('[data-language]')) {
    const language = section.dataset['language'];
    if (isLocale(language)) suggest(section, found, base, language);
  }
}

function suggest(
  section: HTMLElement,
  nodes: readonly Title[],
  base: string,
  locale: Locale,
): void {
  const list = section.querySelector<HTMLElement>('[data-near]');
  if (!list) return;
  list.replaceChildren(
    ...nodes.map(({ id, title }) => {
      const link = document.createElement('a');
      link.href = path(base, locale, nodeRoute(id));
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
