import type { Locale } from '../lib/content/language.ts';
import type { StringKey, STRINGS } from '../lib/content/strings.ts';
import { filled } from '../lib/text/filled.ts';
import { content } from './content.ts';

export type { StringKey };

/** A value for each of the `{names}` of a string. */
type Values<Key extends StringKey> = (typeof STRINGS)[Key] extends readonly []
  ? []
  : [values: Readonly<Record<(typeof STRINGS)[Key][number], string | number>>];

export type Translate = <Key extends StringKey>(key: Key, ...values: Values<Key>) => string;

/** The strings of a language: `strings(locale)('nav.tree')`. */
export function strings(locale: Locale): Translate {
  const own = content.strings[locale];
  // Most have no names, as the check has made sure, and every page asks for a hundred of them.
  return (key, ...[values]) => (values === undefined ? own[key] : filled(own[key], values));
}

/** A string with its `{names}`, for scripts that fill it in the browser. */
export function template(locale: Locale, key: StringKey): string {
  return content.strings[locale][key];
}
