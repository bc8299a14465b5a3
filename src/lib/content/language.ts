/**
 * The code of one of the site's languages: the `lang` and `hreflang` of its pages.
 *
 * Languages are content, so the compiler knows none of them. It knows their codes as one name instead: a
 * text then has a value for each code, as the check of the content has made sure. A string becomes a
 * locale only by `toLocale` or `asLocale`, and where the content's languages are read.
 */
export type Locale = '(the code of a language)' | '(the code of another)';

/** A text in every language of the site. */
export type Text = Readonly<Record<Locale, string>>;

/** A list of texts in every language of the site. */
export type Texts = Readonly<Record<Locale, readonly string[]>>;

export interface Language {
  readonly code: Locale;
  /** As the language calls itself. */
  readonly name: string;
  /** As Open Graph names it: `pt_BR`. */
  readonly ogLocale: string;
  /** Stands between the items of a list: `, `. */
  readonly joiner: string;
}

/** The languages of the site, the default first. */
export type Languages = readonly [Language, ...Language[]];

/** A code as a locale, where it comes from what the site itself has written: an attribute, an address. */
export const asLocale = (code: string): Locale => code as Locale;

/** The language of a code; undefined when the site does not have it. */
export function toLocale(languages: readonly Language[], code: unknown): Locale | undefined {
  return languages.find((language) => language.code === code)?.code;
}
