import en from '../../content/strings/en.json' with { type: 'json' };
import zh from '../../content/strings/zh.json' with { type: 'json' };
import type { Locale } from '../lib/content/locale.ts';
import { ContentError } from '../lib/content/problems.ts';
import { differentKeys, filled } from '../lib/text/strings.ts';

export type StringKey = keyof typeof en;

const tables: Record<Locale, Record<StringKey, string>> = { en, zh };

const different = differentKeys(en, zh);
if (different.length > 0) {
  throw new ContentError(
    different.map((detail) => ({
      kind: 'different-keys',
      file: detail in en ? 'content/strings/zh.json' : 'content/strings/en.json',
      node: null,
      detail,
    })),
  );
}

export type Translate = (
  key: StringKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** The strings of a language: `strings('zh')('nav.tree')` is `决策树`. */
export function strings(locale: Locale): Translate {
  return (key, values = {}) => filled(tables[locale][key], values);
}

/** A string with its `{names}`, for scripts that fill it in the browser. */
export function template(locale: Locale, key: StringKey): string {
  return tables[locale][key];
}
