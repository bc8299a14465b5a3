import { createHash } from 'node:crypto';
import type { Locale } from '../lib/content/language.ts';
import type { Route } from '../lib/site/urls.ts';
import { LOCALES } from './content.ts';

/** A file for scripts in each language. Its name carries its content's hash, so it may be cached for ever. */
export interface HashedFiles {
  json(locale: Locale): string;
  hash(locale: Locale): string;
  /** `/data/tree.de.0a1b2c3d4e.json` */
  route(locale: Locale): Route;
}

export function hashedFiles(name: string, contentOf: (locale: Locale) => object): HashedFiles {
  const files = new Map(LOCALES.map((locale) => [locale, JSON.stringify(contentOf(locale))]));
  const json = (locale: Locale): string => files.get(locale) ?? '';
  const hash = (locale: Locale): string =>
    createHash('sha256').update(json(locale)).digest('hex').slice(0, 10);
  return { json, hash, route: (locale) => `/data/${name}.${locale}.${hash(locale)}.json` };
}
