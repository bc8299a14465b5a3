import { isLocale, type Locale, type Text } from '../../lib/content/locale.ts';
import { nearest } from '../../lib/search/nearest.ts';

interface Title {
  readonly id: string;
  readonly title: Text;
}

/** Brings the reader's language to the top, and offers the nodes nearest to a mistyped id. */
export async function notFound(page: HTMLElement): Promise<void> {
  const { base = '/', titles = '' } = page.dataset;
  const inner = location.pathname.slice(base.length);
  const locale: Locale = inner.startsWith('zh/') ? 'zh' : 'en';
  const own = page.querySelector<HTMLElement>(`[data-language="${locale}"]`);
  if (own) page.prepend(own);

  const typed = /(?:^|\/)tree\/([^/]+)\/?$/.exec(inner)?.[1];
  if (typed === undefined) return;
  const response = await fetch(titles);
  if (!response.ok) return;
  const nodes = (await response.json()) as readonly Title[];
  const wanted = decodeURIComponent(typed).toLowerCase();
  if (nodes.some(({ id }) => id === wanted)) {
    location.replace(nodeUrl(base, locale, wanted));
    return;
  }
  const found = nearest(wanted, nodes, 5);
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
      link.href = nodeUrl(base, locale, id);
      link.textContent = title[locale];
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
  list.parentElement?.removeAttribute('hidden');
}

function nodeUrl(base: string, locale: Locale, id: string): string {
  return `${base}${locale === 'zh' ? 'zh/' : ''}tree/${id}/`;
}

const page = document.querySelector<HTMLElement>('[data-not-found]');
if (page) notFound(page).catch((error: unknown) => console.warn(error));
