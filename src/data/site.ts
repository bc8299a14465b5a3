import type { Locale } from '../lib/content/language.ts';
import { path, type Route, type SitePlace } from '../lib/site/urls.ts';
import { DEFAULT_LOCALE, LOCALES } from './content.ts';

const origin = import.meta.env.SITE;

export const place: SitePlace = { base: import.meta.env.BASE_URL, defaultLocale: DEFAULT_LOCALE };

/** The address of a page within the site, as links carry it. */
export const href = (locale: Locale, route: Route): string => path(place, locale, route);

/** The address of a file that has no language. */
export const asset = (name: Route): string => href(DEFAULT_LOCALE, name);

/** The whole address, as canonical links and the sitemap carry it. */
export const absolute = (locale: Locale, route: Route): string =>
  new URL(href(locale, route), origin).href;

/** The same page in every language, and the one for readers of any other. */
export const alternates = (route: Route): readonly { hreflang: string; url: string }[] => [
  ...LOCALES.map((locale) => ({ hreflang: locale, url: absolute(locale, route) })),
  { hreflang: 'x-default', url: absolute(DEFAULT_LOCALE, route) },
];

/** Where errors are reported, if the build names a repository. */
export const repositoryUrl: string | undefined = import.meta.env.REPO_URL || undefined;
