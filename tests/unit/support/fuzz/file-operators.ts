import type { ContentFiles } from '../../../../src/lib/content/files.ts';
import { STRINGS } from '../../../../src/lib/content/strings.ts';
import type { ProblemKind } from '../../../../src/lib/content/problems.ts';
import { parsed, withChanges, withFiles } from './change.ts';
import type { WrongOperator } from './operator.ts';
import type { Random } from './random.ts';
import { schemaOf } from './spots.ts';

const isData = (file: string): boolean => schemaOf(file) !== undefined;
const isStrings = (file: string): boolean => file.startsWith('strings/');
const isJson = (file: string): boolean => isData(file) || isStrings(file);
const isMdx = (file: string): boolean => file.endsWith('.mdx');

/** Another text of a file. */
interface WrongText {
  readonly name: string;
  readonly of: (file: string) => boolean;
  readonly to: (text: string, random: Random) => string;
  readonly kinds: readonly ProblemKind[];
  readonly names?: string;
}

const SYNTAX: readonly ProblemKind[] = ['not-json'];

const TEXTS: readonly WrongText[] = [
  { name: 'an empty file', of: isJson, to: () => '', kinds: SYNTAX, names: 'JSON' },
  { name: 'a file of white space', of: isJson, to: () => '\n \n', kinds: SYNTAX },
  {
    name: 'a file that ends too early',
    of: isJson,
    to: (text, random) => text.slice(0, 1 + random.below(text.trimEnd().length - 1)),
    kinds: SYNTAX,
  },
  { name: 'a file twice', of: isJson, to: (text) => text + text, kinds: SYNTAX },
  { name: 'a comment', of: isJson, to: (text) => `// words\n${text}`, kinds: SYNTAX },
  {
    name: 'a comma too many',
    of: isJson,
    to: (text) => text.replace(/\}\s*$/, ',}'),
    kinds: SYNTAX,
  },
  {
    name: 'a comma missing',
    of: isJson,
    to: (text) => text.replace(/,(?=\s*["{])/, ' '),
    kinds: SYNTAX,
  },
  {
    name: 'single quotes',
    of: isJson,
    to: (text) => text.replace(/"(\w[^"]*)"/, "'$1'"),
    kinds: SYNTAX,
  },
  {
    name: 'a raw control character',
    of: isJson,
    to: (text) => text.replace(/: "/, ': "\u0001'),
    kinds: SYNTAX,
  },
  { name: 'marks of a merge', of: isJson, to: (text) => `<<<<<<< HEAD\n${text}`, kinds: SYNTAX },
  {
    name: 'an escape cut off',
    of: isJson,
    to: (text) => text.replace(/: "/, ': "\\u12-'),
    kinds: SYNTAX,
  },
  {
    name: 'a byte order mark',
    of: isJson,
    to: (text) => `\uFEFF${text}`,
    kinds: ['byte-order-mark'],
    names: 'U+FEFF',
  },
  {
    name: 'a key twice',
    of: isJson,
    to: (text) => text.replace(/"([^"]+)":/, '"$1": null, "$1":'),
    kinds: ['repeated-key'],
  },
  {
    name: 'lists within lists without end',
    of: isJson,
    to: (text) => text.replace(/: /, `: ${'['.repeat(6000)}${']'.repeat(6000)}, "more": `),
    kinds: ['too-much'],
    names: 'within one another',
  },
  { name: 'a list for the whole', of: isJson, to: (text) => `[${text}]`, kinds: ['bad-value'] },
  ...['null', '7', '"text"', 'true', '{}'].map((text): WrongText => ({
    name: `${text} for the whole`,
    of: isData,
    to: () => text,
    kinds: [text === '{}' ? 'missing-value' : 'bad-value'],
    names: text === '{}' ? 'nothing' : text,
  })),
  {
    name: 'null for all strings',
    of: isStrings,
    to: () => 'null',
    kinds: ['bad-value'],
    names: 'null',
  },
];

const ofTexts: WrongOperator[] = TEXTS.map(({ name, of, to, kinds, names = '' }) => ({
  name,
  mutate(files, random) {
    const file = random.of([...files.keys()].filter(of));
    return {
      files: withFiles(files, { [file]: to(files.get(file) ?? '', random) }),
      file,
      kinds,
      names,
    };
  },
}));

/** Another value of a string of the user interface. */
interface WrongString {
  readonly name: string;
  readonly at?: (names: readonly string[]) => boolean;
  readonly to: (text: string) => unknown;
  readonly names?: string;
}

const holds = (names: readonly string[]): boolean => names.length > 0;

const STRING_VALUES: readonly WrongString[] = [
  { name: 'an empty string', to: () => '', names: '""' },
  { name: 'a string of spaces', to: () => '  ' },
  { name: 'a string that is not seen', to: () => '\u200B' },
  { name: 'a string with space around it', to: (text) => `${text} ` },
  { name: 'a string without end', to: (text) => `${text} and on`.repeat(200) },
  { name: 'a number for a string', to: () => 7, names: '7' },
  { name: 'null for a string', to: () => null, names: 'null' },
  { name: 'a list for a string', to: (text) => [text], names: '[' },
  { name: 'an object for a string', to: (text) => ({ text }), names: '{' },
  { name: 'a name missing', at: holds, to: (text) => text.replace(/\{\w+\}/g, 'x') },
  { name: 'a name misspelt', at: holds, to: (text) => text.replace(/\{(\w)(\w)/, '{$2$1x') },
  {
    name: 'a name in capitals',
    at: holds,
    to: (text) => text.replace(/\{\w+\}/, (one) => one.toUpperCase()),
  },
  { name: 'a name with spaces', at: holds, to: (text) => text.replace(/\{(\w+)\}/, '{ $1 }') },
  { name: 'a name too many', to: (text) => `${text} {more}` },
  { name: 'a brace too many', to: (text) => `${text} {` },
  { name: 'an empty name', to: (text) => `${text} {}` },
];

const ofStrings: WrongOperator[] = STRING_VALUES.map(({ name, at, to, names = '' }) => ({
  name,
  mutate(files, random) {
    const file = random.of([...files.keys()].filter(isStrings));
    const all = Object.entries<readonly string[]>(STRINGS).filter(([, held]) => at?.(held) ?? true);
    const [key] = random.of(all);
    const old = (parsed(files, file) as Record<string, string>)[key] ?? '';
    return {
      files: withChanges(files, [{ file, path: [key], to: to(old) }]),
      file,
      kinds: ['bad-string', 'bad-value'],
      names,
    };
  },
}));

const oneOf = (files: ContentFiles, random: Random, is: (file: string) => boolean): string =>
  random.of([...files.keys()].filter(is));

const isNeeded = (file: string): boolean =>
  isStrings(file) ||
  isMdx(file) ||
  (isData(file) && (!file.startsWith('tree/') || file === 'tree/root.json'));

interface Language {
  readonly code: string;
}

const languages = (files: ContentFiles): readonly Language[] =>
  (parsed(files, 'languages.json') as { languages: Language[] }).languages;

interface WrongFiles {
  readonly name: string;
  readonly kinds: readonly ProblemKind[];
  /** The new files, where it shows and what is named. */
  readonly to: (files: ContentFiles, random: Random) => [ContentFiles, string, string?];
}

const extra = (name: string, path: string, text: string): WrongFiles => ({
  name,
  kinds: ['unused-file'],
  to: (files) => [withFiles(files, { [path]: text }), path, path],
});

const withLanguages = (files: ContentFiles, to: readonly unknown[]): ContentFiles =>
  withChanges(files, [{ file: 'languages.json', path: ['languages'], to }]);

const badCode = (code: string): WrongFiles => ({
  name: `the language ${JSON.stringify(code)}`,
  kinds: ['bad-value'],
  to: (files) => [
    withLanguages(files, [...languages(files), { ...languages(files)[0], code }]),
    'languages.json',
    JSON.stringify(code),
  ],
});

const FILE_CHANGES: readonly WrongFiles[] = [
  {
    name: 'a file taken away',
    kinds: ['missing-file'],
    to: (files, random) => {
      const file = oneOf(files, random, isNeeded);
      return [withFiles(files, { [file]: undefined }), file, file];
    },
  },
  {
    name: 'a file of the tree taken away',
    kinds: ['unknown-reference'],
    to: (files, random) => [
      withFiles(files, {
        [oneOf(files, random, (file) => /^tree\/(?!root)/.test(file))]: undefined,
      }),
      '',
    ],
  },
  {
    name: 'a file renamed',
    kinds: ['missing-file'],
    to: (files, random) => {
      const file = oneOf(files, random, isNeeded);
      return [
        withFiles(files, { [file]: undefined, [`${file}.bak`]: files.get(file) }),
        file,
        file,
      ];
    },
  },
  {
    name: 'a file whose name begins with a capital',
    kinds: ['unused-file'],
    to: (files, random) => {
      const file = oneOf(files, random, (one) => isNeeded(one) && !one.includes('/'));
      const to = file.slice(0, 1).toUpperCase() + file.slice(1);
      return [withFiles(files, { [file]: undefined, [to]: files.get(file) }), to, to];
    },
  },
  {
    name: 'all files taken away',
    kinds: ['missing-file'],
    to: () => [new Map(), 'languages.json', 'languages.json'],
  },
  {
    name: 'a sample taken away',
    kinds: ['unknown-reference'],
    to: (files) => [
      new Map([...files].filter(([path]) => !path.startsWith('rust/'))),
      '',
      'region',
    ],
  },
  extra('a file that nothing reads', 'notes.txt', 'x'),
  extra('a JSON file that nothing reads', 'more.json', '{}'),
  extra('a file with the name of what every object has', 'constructor', '{}'),
  extra('a tree in a folder too deep', 'tree/more/x.json', '{ "nodes": [] }'),
  extra('strings of an unknown language', 'strings/xx.json', '{}'),
  extra('a note of no pattern', 'patterns/en/no-pattern.mdx', 'x'),
  extra('a note in an unknown language', 'patterns/xx/x.mdx', 'x'),
  extra('a page that is none', 'pages/en/no-page.mdx', 'x'),
  extra('a page in no language', 'pages/home.mdx', 'x'),
  {
    name: 'no language',
    kinds: ['bad-value'],
    to: (files) => [withLanguages(files, []), 'languages.json', '[]'],
  },
  {
    name: 'a language twice',
    kinds: ['duplicate-id'],
    to: (files) => [
      withLanguages(files, [...languages(files), languages(files)[0]]),
      'languages.json',
      `"${languages(files)[0]?.code}"`,
    ],
  },
  {
    name: 'a language without texts',
    kinds: ['missing-text'],
    to: (files) => [
      withLanguages(files, [...languages(files), { ...languages(files)[0], code: 'xx' }]),
      '',
      '"xx"',
    ],
  },
  {
    name: 'a language without strings',
    kinds: ['missing-file'],
    to: (files) => [
      withLanguages(files, [...languages(files), { ...languages(files)[0], code: 'xx' }]),
      'strings/xx.json',
      'xx',
    ],
  },
  {
    name: 'a language taken away',
    kinds: ['unknown-key'],
    to: (files) => [
      withLanguages(files, languages(files).slice(1)),
      '',
      `"${languages(files)[0]?.code}"`,
    ],
  },
  ...['EN', 'english', 'en_GB', 'en-', 'en-x', 'zh-cn', '../en', ''].map(badCode),
  {
    name: 'a string missing',
    kinds: ['missing-text'],
    to: (files, random) => {
      const file = oneOf(files, random, isStrings);
      const key = random.of(Object.keys(STRINGS));
      const { [key]: _, ...rest } = parsed(files, file) as Record<string, string>;
      return [withFiles(files, { [file]: JSON.stringify(rest) }), file, `"${key}"`];
    },
  },
  ...['nav.more', 'toString', '__proto__', ''].map((key): WrongFiles => ({
    name: `the string ${JSON.stringify(key)} too many`,
    kinds: ['unknown-key'],
    to: (files, random) => {
      const file = oneOf(files, random, isStrings);
      return [withChanges(files, [{ file, path: [key], to: 'x' }]), file, `"${key}"`];
    },
  })),
  {
    name: 'markup in a string',
    kinds: ['bare-markup'],
    to: (files, random) => {
      const file = oneOf(files, random, isStrings);
      return [withChanges(files, [{ file, path: ['nav.tree'], to: '<b>x</b>' }]), file, '<b>'];
    },
  },
  {
    name: 'strings left in another language',
    kinds: ['untranslated'],
    to: (files) => [
      withFiles(files, { 'strings/zh.json': files.get('strings/en.json') }),
      'strings/zh.json',
    ],
  },
  {
    name: 'a character that no string may have',
    kinds: ['bad-character'],
    to: (files, random) => {
      const file = oneOf(files, random, isStrings);
      return [
        withChanges(files, [{ file, path: [random.of(Object.keys(STRINGS))], to: 'x\u202Ey' }]),
        file,
        'U+202E',
      ];
    },
  },
];

const ofFiles: WrongOperator[] = FILE_CHANGES.map(({ name, kinds, to }) => ({
  name,
  mutate(files, random) {
    const [changed, file, names = ''] = to(files, random);
    return { files: changed, file, kinds, names };
  },
}));

/** Files that are wrong as a whole, and strings of the user interface. */
export const FILE_OPERATORS: readonly WrongOperator[] = [...ofTexts, ...ofStrings, ...ofFiles];
