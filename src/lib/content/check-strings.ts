import { readJson } from './read-json.ts';
import { quoted, type Problem } from './problems.ts';
import { STRINGS, type StringKey } from './strings.ts';
import { isBlank } from './text-characters.ts';

/** The words of the user interface in one language. */
export type Strings = Readonly<Record<StringKey, string>>;

export interface ReadStrings {
  /** Missing where something is wrong. */
  readonly strings?: Strings;
  readonly problems: readonly Problem[];
}

/** Reads the strings of a language: every key that the site uses, with a text that holds its `{names}`. */
export function readStrings(file: string, text: string): ReadStrings {
  const { value, problems } = readJson(file, text);
  if (value === undefined) return { problems };
  const problem = (kind: Problem['kind'], node: string | null, detail: string): Problem => ({
    kind,
    file,
    ...(node !== null && { path: [node] }),
    node,
    detail,
  });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problems: [problem('bad-value', null, `${quoted(value)} is no table of strings`)] };
  }
  const given = new Map(Object.entries(value));
  const found = [
    ...problems,
    ...[...given.keys()]
      .filter((key) => !Object.hasOwn(STRINGS, key))
      .map((key) => problem('unknown-key', null, quoted(key))),
    ...Object.entries<readonly string[]>(STRINGS).flatMap(([key, names]) => {
      if (!given.has(key)) return [problem('missing-text', key, quoted(key))];
      const wrong = wrongString(given.get(key), names);
      return wrong === undefined ? [] : [problem('bad-string', key, wrong)];
    }),
  ];
  return found.length > 0 ? { problems: found } : { strings: value as Strings, problems: [] };
}

/** The most characters of a string of the user interface. */
const MOST = 300;

/** What is wrong with a string that has to hold these names. */
function wrongString(text: unknown, names: readonly string[]): string | undefined {
  if (typeof text !== 'string') return `${quoted(text)} is no text`;
  if (isBlank(text) || text !== text.trim())
    return `${quoted(text)} is empty or has space around it`;
  if (text.length > MOST) return `${quoted(text)} has more than ${MOST} characters`;
  const held = new Set([...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name));
  const rest = text.replaceAll(/\{[^{}]*\}/g, '');
  const isRight = held.symmetricDifference(new Set(names)).size === 0 && !/[{}]/.test(rest);
  const expected = names.length === 0 ? 'no {names}' : names.map((name) => `{${name}}`).join(', ');
  return isRight ? undefined : `${quoted(text)} must hold ${expected}`;
}
