import { DEFAULT_LOCALE, LOCALES, type Locale } from '../lib/content/locale.ts';
import { path, type Route } from '../lib/site/urls.ts';

const base = import.meta.env.BASE_URL;
const origin = import.meta.env.SITE;

/** The address of a page within the site, as links carry it. */
export const href = (locale: Locale, route: Route): string => path(base, locale, route);

/** The address of a file that has no language. */
export const asset = (name: Route): string => path(base, DEFAULT_LOCALE, name);

/** The whole address, as canonical links and the sitemap carry it. */
export const absolute = (locale: Locale, route: Route): string =>
  new URL(href(locale, route), origin).href;

/** The same page in every language. */
export const alternates = (route: Route): readonly { locale: Locale; url: string }[] =>
  LOCALES.map((locale) => ({ locale, url: absolute(locale, route) }));

/** Where errors are reported, if the build names a repository. */
export const repositoryUrl: string | undefined = import.meta.env.REPO_URL || undefined;
