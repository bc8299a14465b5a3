import { anchorProblems } from './check-ids.ts';
import type { KnownIds, Unopened } from './check-places.ts';
import { type ContentFiles, type MdxFolder, mdxName } from './files.ts';
import type { Locale } from './language.ts';
import type { Reference } from './links.ts';
import type { FrontMatter } from './mdx/front-matter.ts';
import type { MdxText, readMdx } from './mdx/read-mdx.ts';
import { twinProblems } from './mdx/twin-problems.ts';
import { type Problem, type ProblemKind, quoted } from './problems.ts';
import { nameKey, repeated } from './repeated.ts';

/** What stands at the head of a text in every language. */
export type Heads = Readonly<Record<Locale, FrontMatter>>;

/** The head of one file. */
export interface FiledHead {
  readonly file: string;
  readonly folder: MdxFolder;
  readonly locale: Locale;
  readonly frontMatter: FrontMatter;
}

export interface ReadTexts {
  /** Of each file by itself, where nothing is wrong with it. */
  readonly filedHeads: readonly FiledHead[];
  readonly heads: Readonly<Record<MdxFolder, ReadonlyMap<string, Heads>>>;
  readonly references: readonly Reference[];
  readonly problems: readonly Problem[];
}

/** An MDX file with what its path says of it. */
interface NamedText extends MdxText {
  readonly folder: MdxFolder;
  readonly name: string;
  readonly locale: Locale;
}

/** The MDX files of every language: what stands at their heads, what they refer to, what is wrong. */
export function readTexts(
  files: ContentFiles,
  locales: readonly Locale[],
  known: KnownIds,
  unopened: Unopened,
  read: typeof readMdx,
): ReadTexts {
  const texts = [...files].flatMap(([file, text]): NamedText[] => {
    const mdx = mdxName(file);
    const locale = locales.find((code) => code === mdx?.language);
    if (!mdx || locale === undefined || text === undefined) return [];
    const { folder, name } = mdx;
    const kind = folder === 'patterns' ? 'pattern' : 'page';
    return [{ ...read(kind, file, text), folder, name, locale }];
  });
  const twins = Map.groupBy(texts, ({ folder, name }) => `${folder}/${name}`);
  const filedHeads = texts.flatMap(({ file, folder, locale, frontMatter }) =>
    frontMatter ? [{ file, folder, locale, frontMatter }] : [],
  );
  return {
    filedHeads,
    heads: { pages: headsOf(texts, 'pages'), patterns: headsOf(texts, 'patterns') },
    references: texts.flatMap(referencesOf),
    problems: [
      ...texts.flatMap((text) => [
        ...text.problems,
        ...referenceProblems(text, known, unopened),
        ...anchorProblems(text, known),
      ]),
      ...[...twins.values()].flatMap(twinProblems),
      ...titleProblems(filedHeads),
    ],
  };
}

/** Titles that two pages, or two notes, of a language have. */
function titleProblems(heads: readonly FiledHead[]): Problem[] {
  return repeated(
    heads,
    ({ folder, locale, frontMatter: { title } }) => `${folder} ${locale} ${nameKey(title)}`,
  ).map(({ file, frontMatter: { title } }) => ({
    kind: 'duplicate-name',
    file,
    node: null,
    detail: quoted(title),
  }));
}

function headsOf(texts: readonly NamedText[], folder: MdxFolder): Map<string, Heads> {
  const own = texts.filter((text) => text.folder === folder);
  const byName = Map.groupBy(own, ({ name }) => name);
  return new Map(
    [...byName].map(([name, twins]) => [
      name,
      Object.fromEntries(twins.map((twin) => [twin.locale, twin.frontMatter])) as Heads,
    ]),
  );
}

function referencesOf({ folder, name, locale, references }: NamedText): Reference[] {
  const from = { kind: folder === 'patterns' ? 'pattern' : 'page', id: name } as const;
  return references.map(({ to, id }) => ({ from, to: { kind: to, id }, isBack: false, locale }));
}

function referenceProblems(
  { file, references }: NamedText,
  known: KnownIds,
  unopened: Unopened,
): Problem[] {
  return references.flatMap(({ to, id, line, where }) => {
    const problem = (kind: ProblemKind): Problem[] => [
      { kind, file, line, node: null, detail: `${to} ${quoted(id)} in ${where}` },
    ];
    if (known.get(to)?.has(id) === false) return problem('unknown-reference');
    return to === 'source' && unopened.has(id) ? problem('not-opened') : [];
  });
}
