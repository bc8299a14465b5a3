import { DEFAULT_LOCALE, isLocale, type Locale } from '../lib/content/locale.ts';

/** The language of a page, from the `lang` parameter of its address. MDX passes no props to its components. */
export function pageLocale({ params }: { params: Record<string, string | undefined> }): Locale {
  const { lang } = params;
  return isLocale(lang) ? lang : DEFAULT_LOCALE;
}
