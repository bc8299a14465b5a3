import { z } from 'zod';
import type { ProblemKind } from '../../../../src/lib/content/problems.ts';
import { GONE, withChanges } from './change.ts';
import type { WrongOperator } from './operator.ts';
import type { Random } from './random.ts';
import { type Spot, spotsIn } from './spots.ts';

/** A wrong value in the place of a right one. */
interface Wrong {
  readonly name: string;
  readonly at: (spot: Spot) => boolean;
  readonly to: (spot: Spot, random: Random, all: readonly Spot[]) => unknown;
  readonly kinds: readonly ProblemKind[];
  /** What the report names, where that is not the new value. */
  readonly names?: string | ((spot: Spot) => string);
}

type Values = Readonly<Record<string, unknown>>;

const means =
  (...kinds: string[]) =>
  ({ meaning }: Spot): boolean =>
    meaning !== undefined && kinds.includes(meaning.is);
const isList = ({ schema }: Spot): boolean => schema instanceof z.ZodArray;
const isObject = ({ schema }: Spot): boolean => schema instanceof z.ZodObject;
const isEnum = ({ schema }: Spot): boolean => schema instanceof z.ZodEnum;
const isDate = ({ meaning }: Spot): boolean => meaning?.is === 'date';
const isAddress = ({ meaning, value }: Spot): boolean =>
  meaning?.is === 'plain' && typeof value === 'string' && /^https?:/.test(value);
const isFlag = ({ schema, value }: Spot): boolean =>
  schema instanceof z.ZodLiteral && value === true;
const isReference = means('reference');
const isText = means('text');
const isId = means('id');
const isTitleOrKey = (spot: Spot): boolean =>
  spot.meaning?.is === 'plain' && spot.schema instanceof z.ZodString && !isDate(spot);

/** The text with one language changed. */
const inOne =
  (change: (text: string) => unknown) =>
  ({ value }: Spot, random: Random): unknown => {
    const key = random.of(Object.keys(value as Values));
    return { ...(value as Values), [key]: change((value as Record<string, string>)[key] ?? '') };
  };

const without =
  (choose: (spot: Spot) => readonly string[]) =>
  (spot: Spot, random: Random): unknown => {
    const key = random.of(choose(spot));
    return Object.fromEntries(Object.entries(spot.value as Values).filter(([one]) => one !== key));
  };

/** The keys that an object of this schema cannot do without. */
function neededKeys({ schema, value }: Spot): string[] {
  if (!(schema instanceof z.ZodObject)) return [];
  const shape = schema.shape as z.core.$ZodShape;
  return Object.keys(value as Values).filter((key) => !(shape[key] instanceof z.ZodOptional));
}

const FORM: readonly ProblemKind[] = [
  'bad-value',
  'missing-text',
  'not-a-text',
  'bad-id',
  'bad-choose',
  'bad-address',
];

const named = (name: string, at: Wrong['at'], kinds: Wrong['kinds'], value: unknown): Wrong => ({
  name,
  at,
  kinds,
  to: () => value,
});

const address = (name: string, to: (old: string) => string): Wrong => ({
  name: `address ${name}`,
  at: isAddress,
  kinds: ['bad-address', 'too-long'],
  to: ({ value }) => to(String(value)),
});

const character = (name: string, sign: string, code: string): Wrong => ({
  name: `${name} in a text`,
  at: isText,
  kinds: ['bad-character'],
  to: inOne((text) => `${text.slice(0, 1)}${sign}${text.slice(1)}`),
  names: code,
});

const WRONG: readonly Wrong[] = [
  {
    name: 'a text without one language',
    at: isText,
    kinds: ['missing-text'],
    to: without(({ value }) => Object.keys(value as Values)),
    names: 'in "',
  },
  {
    name: 'a list of texts without one language',
    at: means('texts'),
    kinds: ['missing-text'],
    to: without(({ value }) => Object.keys(value as Values)),
    names: 'in "',
  },
  { name: 'an empty text', at: isText, kinds: ['missing-text'], to: inOne(() => ''), names: '""' },
  {
    name: 'a text of spaces',
    at: isText,
    kinds: ['missing-text'],
    to: inOne(() => ' \t\u3000'),
    names: '"',
  },
  {
    name: 'a text that is not seen',
    at: isText,
    kinds: ['missing-text'],
    to: inOne(() => '\u200B\u00AD\u2800\u3164\uFE0F'),
    names: '"',
  },
  {
    name: 'a text without end',
    at: isText,
    kinds: ['too-long'],
    to: inOne((text) => text.repeat(5000)),
    names: '"',
  },
  {
    name: 'a text without end in a list',
    at: means('texts'),
    kinds: ['too-long'],
    to: inOne(() => ['on and on'.repeat(30)]),
    names: '"on and on',
  },
  {
    name: 'words without end',
    at: (spot) => isTitleOrKey(spot) && !isAddress(spot),
    kinds: ['too-long', ...FORM],
    to: ({ value }) => String(value).repeat(500),
  },
  address('without end', (old) => `${old}/${'x'.repeat(2000)}`),
  {
    name: 'a number for a text',
    at: isText,
    kinds: ['not-a-text'],
    to: inOne(() => 7),
    names: '7',
  },
  {
    name: 'null for a text',
    at: isText,
    kinds: ['not-a-text'],
    to: inOne(() => null),
    names: 'null',
  },
  {
    name: 'a list for a text',
    at: isText,
    kinds: ['not-a-text'],
    to: inOne((text) => [text]),
    names: '["',
  },
  {
    name: 'a text for one of a list',
    at: means('texts'),
    kinds: ['not-a-text'],
    to: inOne(() => 'saga'),
    names: '"saga"',
  },
  {
    name: 'an empty text in a list',
    at: means('texts'),
    kinds: ['missing-text'],
    to: inOne(() => ['']),
    names: '""',
  },
  { name: 'one string for all languages', at: isText, kinds: ['not-a-text'], to: () => 'words' },
  {
    name: 'a text in an unknown language',
    at: means('text', 'texts'),
    kinds: ['unknown-key'],
    to: ({ value }) => ({ ...(value as Values), xx: Object.values(value as Values)[0] }),
    names: '"xx"',
  },
  {
    name: 'a text in "__proto__"',
    at: isText,
    kinds: ['unknown-key'],
    to: ({ value }) =>
      JSON.parse(`{"__proto__": "x", ${JSON.stringify(value).slice(1)}`) as unknown,
    names: '"__proto__"',
  },
  character('half a surrogate pair', '\uD83D', 'U+D83D'),
  character('the sign of a lost letter', '\uFFFD', 'U+FFFD'),
  character('a control character', '\u0007', 'U+0007'),
  character('NUL', '\0', 'U+0000'),
  character('a turn of direction', '\u202E', 'U+202E'),
  character('an inner byte order mark', '\uFEFF', 'U+FEFF'),
  character('a line separator', '\u2028', 'U+2028'),
  character('a space that is not seen', '\u200B', 'U+200B'),
  character('a soft hyphen', '\u00AD', 'U+00AD'),
  character('a letter that is not seen', '\u3164', 'U+3164'),
  character('a blank of Braille', '\u2800', 'U+2800'),
  character('a mark of notes', '\uFFFA', 'U+FFFA'),
  character('a variant of nothing', '\u{E0100}', 'U+E0100'),
  character('a character that does not exist', '\u0378', 'U+0378'),
  character('a pile of marks', '\u0301\u0302\u0303\u0304\u0305', 'U+0301'),
  character('a Cyrillic letter among Latin ones', 'a\u043Ea', 'U+043E'),
  character('a Greek letter among Latin ones', 'a\u03BFa', 'U+03BF'),
  ...[
    '<b>',
    '</em>',
    '<a href="x">',
    '<br/>',
    '&amp;',
    '&#65;',
    '{title}',
    '`x`',
    '**x**',
    '[x](y)',
  ].map((markup): Wrong => ({
    name: `${markup} in a text`,
    at: isText,
    kinds: ['bare-markup'],
    to: inOne((text) => `${text} ${markup}`),
    names: JSON.stringify(markup),
  })),
  {
    name: 'a sentence in another language',
    at: (spot) => isText(spot) && 'zh' in (spot.value as Values),
    kinds: ['untranslated'],
    to: ({ value }) => ({
      ...(value as Values),
      zh: 'These words were never translated. '.repeat(3),
    }),
    names: 'zh',
  },
  {
    name: 'a control character in words',
    at: isTitleOrKey,
    kinds: ['bad-character', ...FORM],
    to: ({ value }) => `${String(value)}\u0001x`,
    names: '',
  },
  { name: 'empty words', at: isTitleOrKey, kinds: FORM, to: () => '' },
  {
    name: 'an id in upper case',
    at: (spot) => isId(spot) && /[a-z]/.test(String(spot.value)),
    kinds: ['bad-id'],
    to: ({ value }) => String(value).toUpperCase(),
  },
  {
    name: 'an id with a space',
    at: isId,
    kinds: ['bad-id'],
    to: ({ value }) => `${String(value)} 2`,
  },
  {
    name: 'an id with a slash',
    at: isId,
    kinds: ['bad-id'],
    to: ({ value }) => `../${String(value)}`,
  },
  {
    name: 'an id with a line break',
    at: isId,
    kinds: ['bad-id'],
    to: ({ value }) => `${String(value)}\n`,
  },
  {
    name: 'an id of 300 letters',
    at: isId,
    kinds: ['bad-id'],
    to: ({ value }) => String(value).slice(0, 1).repeat(300),
  },
  {
    name: 'an id that ends in a hyphen',
    at: isId,
    kinds: ['bad-id'],
    to: ({ value }) => `${String(value)}-`,
  },
  named('an empty id', isId, ['bad-id'], ''),
  named('a number for an id', isId, ['bad-id'], 12),
  { name: 'a missing id', at: isId, kinds: ['missing-value'], to: () => GONE, names: 'nothing' },
  {
    name: 'an id of another record',
    at: isId,
    kinds: ['duplicate-id'],
    to: (spot, random, all) => random.of(sameKind(spot, all)).value,
  },
  {
    name: 'a reference to nothing',
    at: isReference,
    kinds: ['unknown-reference'],
    to: ({ value }) => `${String(value)}${/[A-Z]/.test(String(value)) ? '-X' : '-x'}`,
  },
  {
    name: 'a reference by a title',
    at: isReference,
    kinds: ['bad-value'],
    to: () => 'Saga Orchestration',
  },
  { name: 'a reference to the empty id', at: isReference, kinds: ['bad-value'], to: () => '' },
  { name: 'a reference to null', at: isReference, kinds: ['bad-value'], to: () => null },
  {
    name: 'a key that is not known',
    at: isObject,
    kinds: ['unknown-key'],
    to: ({ value }) => ({ ...(value as Values), colour: 'red' }),
    names: '"colour"',
  },
  {
    name: 'the key "__proto__"',
    at: isObject,
    kinds: ['unknown-key'],
    to: ({ value }) =>
      JSON.parse(`{"__proto__": {"a": 1}, ${JSON.stringify(value).slice(1)}`) as unknown,
    names: '"__proto__"',
  },
  {
    name: 'the key "constructor"',
    at: isObject,
    kinds: ['unknown-key'],
    to: ({ value }) => ({ ...(value as Values), constructor: 'x' }),
    names: '"constructor"',
  },
  {
    name: 'a missing key',
    at: (spot) => neededKeys(spot).length > 0,
    kinds: ['missing-value', 'missing-text'],
    to: without(neededKeys),
    names: 'nothing',
  },
  {
    name: 'a list for an object',
    at: isObject,
    kinds: FORM,
    to: ({ value }) => [value],
    names: '[',
  },
  { name: 'null for an object', at: isObject, kinds: FORM, to: () => null },
  {
    name: 'an object for a list',
    at: isList,
    kinds: FORM,
    to: ({ value }) => Object.fromEntries((value as unknown[]).entries()),
    names: '{',
  },
  { name: 'a text for a list', at: isList, kinds: FORM, to: () => 'a, b' },
  {
    name: 'an empty list where one must be',
    at: ({ schema }) => schema instanceof z.ZodArray && !schema.safeParse([]).success,
    kinds: FORM,
    to: () => [],
    names: '[]',
  },
  {
    name: 'null in a list',
    at: isList,
    kinds: [...FORM, 'too-long'],
    to: ({ value }) => [...(value as unknown[]), null],
    names: 'null',
  },
  { name: 'another word for one of a few', at: isEnum, kinds: FORM, to: () => 'sometimes' },
  {
    name: 'a word of a few in capitals',
    at: isEnum,
    kinds: FORM,
    to: ({ value }) =>
      /[a-z]/.test(String(value)) ? String(value).toUpperCase() : String(value).toLowerCase(),
  },
  named('a day that does not exist', isDate, ['bad-value'], '2026-02-30'),
  ...['0000-01-01', '0026-11-22', '1926-11-22', '9999-12-31', '2262-11-22'].map((day) =>
    named(`the day ${day}`, isDate, ['bad-value'], day),
  ),
  named('a day that is still to come', isDate, ['future-date'], '2099-01-01'),
  named('a day the other way round', isDate, ['bad-value'], '22.11.2026'),
  named('a time for a day', isDate, ['bad-value'], '2026-11-22T00:00:00Z'),
  named('a number for a day', isDate, ['bad-value'], 20261122),
  ...['2026-11-22.0', '2026-11-22.02', '2026-11-22.', '2026-11-22.x', '2026-02-30.2', '2026'].map(
    (edition) => named(`the edition ${edition}`, isDate, ['bad-value'], edition),
  ),
  named(
    'an edition that is still to come',
    (spot) => isDate(spot) && !(spot.schema instanceof z.ZodISODate),
    ['future-date'],
    '2099-01-01.2',
  ),
  named('a flag that is false', isFlag, ['bad-value'], false),
  named('a flag in words', isFlag, ['bad-value'], 'true'),
  named(
    'a word for yes or no',
    ({ schema }) => schema instanceof z.ZodBoolean,
    ['bad-value'],
    'yes',
  ),
  ...[0, 1.5, -1, '3'].map((row) =>
    named(
      `the row ${JSON.stringify(row)}`,
      ({ path }) => path.at(-1) === 'row',
      ['bad-value'],
      row,
    ),
  ),
  address('of javascript:', () => 'javascript:alert(1)'),
  address('of data:', () => 'data:text/html,x'),
  address('of file:', () => 'file:///etc/passwd'),
  {
    ...address('of http:', (old) => old.replace('https:', 'http:')),
    at: (spot) => isAddress(spot) && String(spot.value).startsWith('https:'),
  },
  address('without protocol', (old) => old.replace(/^https?:/, '')),
  address('with a password', (old) => old.replace('://', '://me:secret@')),
  address('with a name', (old) => old.replace('://', '://me@')),
  address('with a space', (old) => `${old}/a b`),
  address('with a space before it', (old) => ` ${old}`),
  address('with a quote', (old) => `${old}/"onclick`),
  address('with a tag', (old) => `${old}/<b>`),
  address('with a backslash', (old) => old.replace('://', ':\\\\')),
  address('with a line break', (old) => `${old}\n`),
  address('without host', () => 'https:///x'),
  address('of this computer', () => 'https://localhost/'),
  ...['127.0.0.1', '[::1]', '2130706433', '0x7f.1', 'x.local', 'api.test', '-x.org', 'x..org'].map(
    (host) => address(`of ${host}`, () => `https://${host}/`),
  ),
  ...['пример.рф', 'xn--e1afmkfd', 'example.org.', 'EXAMPLE.org', 'exаmple.org'].map((host) =>
    address(`of ${host}`, () => `https://${host}/`),
  ),
  ...['/文', '/x y', '/a/../b', '/%', '/%zz', '/x.', '/x,', '/x)', '/x(', '/?', '/x\u200B'].map(
    (end) => address(`that ends in ${JSON.stringify(end)}`, () => `https://example.org${end}`),
  ),
  address('with a port', () => 'https://example.org:8080/'),
  address('with the port of all', () => 'https://example.org:443/'),
  {
    name: '"http" beside https',
    at: (spot) => isObject(spot) && (spot.value as Values)['seen'] !== undefined,
    kinds: ['bad-address'],
    to: ({ value }) => ({ ...(value as Values), http: true, url: 'https://example.org/x' }),
    names: 'https://example.org/x',
  },
  address('with a port that cannot be', () => 'https://example.org:99999/'),
  {
    name: 'evidence taken away',
    at: means('evidence'),
    kinds: ['no-evidence'],
    to: ({ value }) => ({
      ...(without(() => ['judgement'])(
        { value } as Spot,
        { of: (all) => all[0] } as Random,
      ) as Values),
      sources: [],
    }),
    names: '',
  },
];

const sameKind = ({ meaning, value }: Spot, all: readonly Spot[]): Spot[] =>
  all.filter(
    (other) =>
      other.meaning?.is === 'id' &&
      meaning?.is === 'id' &&
      other.meaning.of === meaning.of &&
      other.value !== value,
  );

/** Wrong values, wherever the schema has a place for them. */
export const VALUE_OPERATORS: readonly WrongOperator[] = WRONG.map(
  ({ name, at, to, kinds, names }) => ({
    name,
    mutate(files, random) {
      const all = spotsIn(files);
      const spots = all.filter(
        (spot) =>
          at(spot) && (name !== 'an id of another record' || sameKind(spot, all).length > 0),
      );
      if (spots.length === 0) return undefined;
      const spot = random.of(spots);
      const value = to(spot, random, all);
      return {
        files: withChanges(files, [{ file: spot.file, path: spot.path, to: value }]),
        file: kinds.includes('duplicate-id') ? '' : spot.file,
        kinds,
        names: typeof names === 'function' ? names(spot) : (names ?? shown(value)),
      };
    },
  }),
);

/** The beginning of a value as a report writes it. */
const shown = (value: unknown): string =>
  value === GONE ? 'nothing' : (JSON.stringify(value) ?? '').slice(0, 40);
