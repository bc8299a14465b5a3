import { type Locale, toLocale } from '../lib/content/language.ts';
import { DEFAULT_LOCALE, languages } from './content.ts';

/** The language of a page, from the first part of its address. MDX passes no props to its components. */
export function pageLocale({ params }: { params: Record<string, string | undefined> }): Locale {
  const [first] = (params['lang'] ?? params['path'] ?? '').split('/');
  return toLocale(languages, first) ?? DEFAULT_LOCALE;
}
