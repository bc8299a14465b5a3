import type { KnownIds, Unopened } from './check-places.ts';
import type { TextHead } from './content.ts';
import { type ContentFiles, type MdxFolder, mdxName } from './files.ts';
import { type Locale } from './language.ts';
import type { Reference } from './links.ts';
import { readMdx } from './mdx/read-mdx.ts';
import { quoted, type Problem } from './problems.ts';

/** What stands at the head of a text in every language. */
export type Heads = Readonly<Record<Locale, TextHead>>;

export interface ReadTexts {
  readonly heads: Readonly<Record<MdxFolder, ReadonlyMap<string, Heads>>>;
  readonly references: readonly Reference[];
  readonly problems: readonly Problem[];
}

/** The MDX files of every language: what stands at their heads, what they refer to, what is wrong. */
export function readTexts(
  files: ContentFiles,
  locales: readonly Locale[],
  known: KnownIds,
  unopened: Unopened,
): ReadTexts {
  const heads = { pages: new Map<string, Heads>(), patterns: new Map<string, Heads>() };
  const references: Reference[] = [];
  const problems: Problem[] = [];
  for (const [file, text] of files) {
    const mdx = mdxName(file);
    const locale = locales.find((code) => code === mdx?.language);
    if (!mdx || locale === undefined || text === undefined) continue;
    const { folder, name } = mdx;
    const read = readMdx(folder, file, text);
    problems.push(...read.problems);
    for (const { to, id, line } of read.references) {
      const detail = `${to} ${quoted(id)}`;
      const problem = (kind: Problem['kind']) => problems.push({ kind, file, line, node: null, detail });
      if (known.get(to)?.has(id) === false) problem('unknown-reference');
      else if (to === 'source' && unopened.has(id)) problem('not-opened');
      const from = { kind: folder === 'patterns' ? 'pattern' : 'page', id: name } as const;
      references.push({ from, to: { kind: to, id }, isBack: false, locale });
    }
    if (read.head) heads[folder].set(name, { ...heads[folder].get(name), [locale]: read.head });
  }
  return { heads, references, problems };
}
