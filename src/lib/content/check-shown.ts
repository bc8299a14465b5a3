import { bareMarkup, unfilledMarkup } from './bare-markup.ts';
import type { Strings } from './check-strings.ts';
import { isForeign, ownLetter } from './own-script.ts';
import { quoted, type Problem, type ProblemKind } from './problems.ts';
import type { DataFile } from './read-files.ts';
import type { FiledHead } from './read-texts.ts';

/** A text that is shown as it stands. */
interface Shown {
  readonly file: string;
  readonly node: string | null;
  readonly where: string;
  /** Of a text in JSON: where it stands. */
  readonly path?: readonly PropertyKey[];
  /** Undefined where it is a name in any language. */
  readonly language: string | undefined;
  readonly text: string;
}

/** Texts of JSON files and of heads that have markup, which nothing reads, or are left in another language. */
export function wordProblems(
  data: readonly DataFile[],
  heads: readonly FiledHead[],
  languages: readonly string[],
): Problem[] {
  const letters = new Map(languages.map((language) => [language, ownLetter(language)]));
  return [...data.flatMap(shownInData), ...heads.flatMap(shownInHead)].flatMap((shown) => {
    const { text, language } = shown;
    const markup = unfilledMarkup(text);
    return [
      ...(markup === undefined ? [] : [problem('bare-markup', shown, quoted(markup))]),
      ...(language !== undefined && isForeign(text, letters.get(language))
        ? [problem('untranslated', shown, quoted(text))]
        : []),
    ];
  });
}

/** The same of the strings of a language; most of them are words of it. */
export function stringProblems(file: string, language: string, strings: Strings): Problem[] {
  const all = Object.entries(strings);
  const letter = ownLetter(language);
  const foreign = letter ? all.filter(([, text]) => !letter.test(text)) : [];
  const whole = { file, node: null, where: 'the file' };
  return [
    ...all.flatMap(([node, text]) => {
      const markup = bareMarkup(text);
      return markup === undefined
        ? []
        : [problem('bare-markup', { file, node, where: node, path: [node] }, quoted(markup))];
    }),
    ...(foreign.length > all.length / 2
      ? [problem('untranslated', whole, `${foreign.length} of ${all.length} strings`)]
      : []),
  ];
}

const problem = (
  kind: ProblemKind,
  { file, node, where, path }: Pick<Shown, 'file' | 'node' | 'where' | 'path'>,
  detail: string,
): Problem => ({ kind, file, node, detail: `${detail} at ${where}`, ...(path && { path }) });

function shownInData({ path: file, places }: DataFile): Shown[] {
  return places.flatMap(({ meaning, value, path, record }): Shown[] => {
    const where = path.map(String).join('.');
    const node = record?.id ?? null;
    if (meaning.is === 'plain' && typeof value === 'string') {
      return [{ file, node, where, path, language: undefined, text: value }];
    }
    if (meaning.is !== 'text' && meaning.is !== 'texts') return [];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([language, one]) =>
      [one]
        .flat()
        .filter((text) => typeof text === 'string')
        .map((text) => ({
          file,
          node,
          where: `${where}.${language}`,
          path: [...path, language],
          language,
          text,
        })),
    );
  });
}

const shownInHead = ({ file, locale, frontMatter }: FiledHead): Shown[] =>
  (['title', 'description'] as const).map((where) => ({
    file,
    node: null,
    where,
    language: locale,
    text: frontMatter[where],
  }));
