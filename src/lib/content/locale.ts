/** The site's languages, the default first. The value is also the `lang` and `hreflang` of its pages. */
export const LOCALES = ['en', 'zh'] as const;

export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = 'en';

/** A text in every language of the site. */
export type Text = Readonly<Record<Locale, string>>;

/** The language of the twin page. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'zh' : 'en';
}

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}
