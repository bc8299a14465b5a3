import { createHash } from 'node:crypto';
import type { Locale } from '../lib/content/language.ts';
import type { Route } from '../lib/site/urls.ts';
import { content, LOCALES } from './content.ts';
import { recordTitle } from './records.ts';
import { sitePages } from './site-pages.ts';

/** Titles of all pages by route, for the page that is shown at an unknown address. */
export function titlesJson(): string {
  const titles = sitePages.map(({ route, kind, id }) => {
    const heads = content.texts.pages.get(id);
    const title = (locale: Locale): string =>
      kind === 'page' ? (heads?.[locale].title ?? id) : recordTitle(locale, kind, id);
    return [route, Object.fromEntries(LOCALES.map((locale) => [locale, title(locale)]))];
  });
  return JSON.stringify(Object.fromEntries(titles));
}

export function titlesHash(): string {
  return createHash('sha256').update(titlesJson()).digest('hex').slice(0, 10);
}

export const titlesRoute = (): Route => `/data/titles.${titlesHash()}.json`;
