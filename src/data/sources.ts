import type { Source } from '../lib/content/schema.ts';
import { content } from './content.ts';

/** The language of a source's title, where the source does not name it. */
const TITLE_LANGUAGE = 'en';

export type ListedSource = Source & { readonly language: string };

/** All sources, in their own order. */
export const sources: readonly ListedSource[] = content.sources.map((source) => ({
  ...source,
  language: source.language ?? TITLE_LANGUAGE,
}));

const byKey = new Map(sources.map((source) => [source.key, source]));

/** @throws on an unknown key */
export function sourceOf(key: string): ListedSource {
  const source = byKey.get(key);
  if (!source) throw new Error(`unknown source: ${key}`);
  return source;
}

/** Of these keys, in the order of the list. */
export const sourcesOf = (keys: readonly string[]): ListedSource[] =>
  sources.filter(({ key }) => keys.includes(key));
