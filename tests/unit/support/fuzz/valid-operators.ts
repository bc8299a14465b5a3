import type { NodeRecord } from '../../../../src/lib/content/node-schema.ts';
import type { ContentFiles } from '../../../../src/lib/content/files.ts';
import type { Rule } from '../../../../src/lib/content/rule-schema.ts';
import type { Source, Technology, Term } from '../../../../src/lib/content/schema.ts';
import { type Change, GONE, parsed, withChanges, withFiles } from './change.ts';
import type { ValidOperator } from './operator.ts';
import type { Random } from './random.ts';
import { schemaOf, spotsIn } from './spots.ts';
import { nodesIn } from './tree-operators.ts';

const isJson = (file: string): boolean => file.endsWith('.json');
const isData = (file: string): boolean => schemaOf(file) !== undefined;

/** Every JSON file written in another way. */
const rewritten = (name: string, write: (text: string) => string): ValidOperator => ({
  name,
  change: (files) =>
    withFiles(
      files,
      Object.fromEntries(
        [...files]
          .filter(([file]) => isJson(file))
          .map(([file, text]) => [file, write(text ?? '')]),
      ),
    ),
});

const escaped = (text: string): string =>
  text.replaceAll(
    /[^\x00-\x7F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, turned(part)]),
  );
};

/** Words that are all right in any text. */
const WORDS = [
  '😀 👩‍👩‍👧',
  'naïve Ünïcode ﬁ',
  'שלום وعليكم',
  '𠮷野家',
  'a\u00A0b',
  'می‌خواهم',
  '"quoted" \\ {x} Vec<T> <100 ms & R&D; $& a*b `',
  "l'été",
  '1 < 2',
  '½ €',
];

/** With words around it, a name that all languages share would be a sentence that nobody has translated. */
function isName(texts: unknown): boolean {
  const all = Object.values(texts as Record<string, string>);
  return new Set(all).size < all.length;
}

const inText = (words: string): ValidOperator => ({
  name: `a text with ${words}`,
  change(files, random) {
    const { file, path, value } = random.of(
      spotsIn(files).filter(
        ({ meaning, path: at, value: texts }) =>
          meaning?.is === 'text' &&
          !['label', 'when', 'title'].includes(String(at.at(-1))) &&
          !isName(texts),
      ),
    );
    const texts = value as Record<string, string>;
    const to = Object.fromEntries(
      Object.entries(texts).map(([code, text]) => [code, `${text} ${words}`]),
    );
    return withChanges(files, [{ file, path, to }]);
  },
});

/** A list of records with another one at its end. */
function withRecord<T>(
  files: ContentFiles,
  random: Random,
  file: string,
  list: string,
  change: (record: T) => T,
): ContentFiles {
  const records = (parsed(files, file) as Record<string, T[]>)[list] ?? [];
  return withChanges(files, [
    { file, path: [list, records.length], to: change(random.of(records)) },
  ]);
}

const inAll = (text: object, words: string): Record<string, string> =>
  Object.fromEntries(Object.keys(text).map((code) => [code, words]));

/** A new leaf below a node that has branches, in a file of its own or in that of the node. */
function withNode(files: ContentFiles, random: Random, isOwnFile: boolean): ContentFiles {
  const parent = random.of(nodesIn(files).filter(({ node }) => node.children));
  const { children = [], title } = parent.node;
  const text = inAll(title, 'A new node of its own');
  const weighed = [{ text, sources: [], judgement: true }];
  const node = {
    id: 'new-node-2',
    origin: 'addition',
    addition: { text, sources: [], judgement: true },
    kind: 'outcome',
    label: text,
    title: text,
    ...(parent.node.choose !== 'all' && { option: text }),
    summary: text,
    gains: weighed,
    costs: weighed,
    patterns: [],
    technologies: [],
    cautions: [],
    reviewed: '2024-02-29',
  };
  const named = withChanges(files, [
    { file: parent.file, path: [...parent.path, 'children'], to: [...children, node.id] },
  ]);
  if (isOwnFile) return withFiles(named, { 'tree/new.json': JSON.stringify({ nodes: [node] }) });
  const { nodes } = parsed(named, parent.file) as { nodes: NodeRecord[] };
  return withChanges(named, [{ file: parent.file, path: ['nodes', nodes.length], to: node }]);
}

/** The nodes that fit, each with other values of some of its keys. */
function withNodes(
  files: ContentFiles,
  isMeant: (node: NodeRecord) => boolean,
  to: (node: NodeRecord) => Readonly<Record<string, unknown>>,
): ContentFiles {
  const changes = nodesIn(files)
    .filter(({ node }) => isMeant(node))
    .flatMap(({ file, path, node }) =>
      Object.entries(to(node)).map(([key, value]) => ({ file, path: [...path, key], to: value })),
    );
  return withChanges(files, changes);
}

const noForms = (link: object): Term['link'] =>
  Object.fromEntries(Object.keys(link).map((code) => [code, []])) as unknown as Term['link'];

const addressWith = (end: string): ValidOperator => ({
  name: `an address with ${end}`,
  change(files, random) {
    const { file, path } = random.of(
      spotsIn(files).filter(
        ({ value }) => typeof value === 'string' && value.startsWith('https://'),
      ),
    );
    return withChanges(files, [{ file, path, to: `https://docs.example.org${end}` }]);
  },
});

const more = (name: string, path: string, text: string): ValidOperator => ({
  name,
  change: (files) => withFiles(files, { [path]: text }),
});

/** Changes after which content is as good as before. */
export const VALID_OPERATORS: readonly ValidOperator[] = [
  rewritten('JSON in one line', (text) => JSON.stringify(JSON.parse(text))),
  rewritten('JSON with tabs', (text) => JSON.stringify(JSON.parse(text), undefined, '\t')),
  rewritten('line ends of Windows', (text) => text.replaceAll('\n', '\r\n')),
  rewritten('no line end at the end', (text) => text.trimEnd()),
  rewritten('more white space', (text) => `\n\n  ${text.replaceAll(/^/gm, '  ')}\n\n`),
  rewritten('all but ASCII escaped', escaped),
  rewritten('keys in another order', (text) =>
    JSON.stringify(turned(JSON.parse(text)), undefined, 1),
  ),
  ...WORDS.map(inText),
  {
    name: 'a text with space around it',
    change(files, random) {
      const { file, path, value } = random.of(
        spotsIn(files).filter(({ meaning }) => meaning?.is === 'text'),
      );
      return withChanges(files, [
        {
          file,
          path,
          to: Object.fromEntries(
            Object.entries(value as object).map(([code, text]) => [code, ` ${String(text)}\n`]),
          ),
        },
      ]);
    },
  },
  {
    name: 'an optional part taken out',
    change(files, random) {
      const spots = spotsIn(files).filter(
        ({ path, meaning, isOptional }) =>
          isOptional &&
          meaning?.is === 'text' &&
          ['note', 'remark', 'when'].includes(String(path.at(-1))),
      );
      if (spots.length === 0) return undefined;
      const { file, path } = random.of(spots);
      const parent = path.slice(0, -1);
      const whole = spotsIn(files).find(
        (one) => one.file === file && one.path.join('/') === parent.join('/'),
      )?.value as Record<string, unknown>;
      return withChanges(files, [
        {
          file,
          path: parent,
          to: Object.fromEntries(Object.entries(whole).filter(([key]) => key !== path.at(-1))),
        },
      ]);
    },
  },
  ...(['B', 'C'] as const).flatMap((severity) =>
    (['choice', 'condition', 'wording'] as const).map((scope): ValidOperator => ({
      name: `a caution of severity ${severity} and scope ${scope} that names nothing`,
      change(files, random) {
        const { file, path, node } = random.of(nodesIn(files));
        const caution = { row: null, severity, scope, text: node.title, sources: [] };
        const to = [{ ...caution, judgement: true, reviewed: '2024-02-29' }];
        return withChanges(files, [{ file, path: [...path, 'cautions'], to }]);
      },
    })),
  ),
  ...['2024-02-29', '2024-02-29.2', '2024-02-29.30'].map((to): ValidOperator => ({
    name: `the edition ${to} of the tree`,
    change: (files) => withChanges(files, [{ file: 'tree/root.json', path: ['date'], to }]),
  })),
  {
    name: 'a pair the other way round',
    change: (files) =>
      withNodes(
        files,
        ({ exclusive }) => exclusive !== undefined,
        ({ exclusive }) => ({ exclusive: exclusive?.toReversed() }),
      ),
  },
  {
    name: 'a question that may be left open and one that may not',
    change: (files) =>
      withNodes(
        files,
        ({ ask, kind }) => ask !== undefined && kind === 'outcome',
        ({ optional }) => ({ optional: optional ? GONE : true }),
      ),
  },
  {
    name: 'nothing that waits or takes a place',
    change: (files) =>
      withNodes(
        files,
        () => true,
        () => ({ needs: GONE, replaces: GONE }),
      ),
  },
  {
    name: 'a title as long as its box',
    change(files, random) {
      const { file, path, node } = random.of(nodesIn(files));
      const to = inAll(node.title, `${'长'.repeat(12)}ab`);
      return withChanges(files, [{ file, path: [...path, 'title'], to }]);
    },
  },
  {
    name: 'another alias',
    change: (files, random) =>
      withRecordChanged(files, random, 'aliases', (aliases) => [...aliases, 'one more alias']),
  },
  {
    name: 'no alias',
    change: (files, random) => withRecordChanged(files, random, 'aliases', () => []),
  },
  {
    name: 'another form that is linked',
    change: (files, random) =>
      withRecordChanged(files, random, 'link', (forms) => [...forms, 'zyx wvu']),
  },
  {
    name: 'a node in the file of its parent',
    change: (files, random) => withNode(files, random, false),
  },
  { name: 'a node in a file of its own', change: (files, random) => withNode(files, random, true) },
  {
    name: 'a term',
    change: (files, random) =>
      withRecord<Term>(files, random, 'glossary.json', 'terms', (term) => ({
        ...term,
        id: 'new-2',
        name: inAll(term.name, 'a new term') as Term['name'],
        link: noForms(term.link),
      })),
  },
  {
    name: 'a source',
    change: (files, random) =>
      withRecord<Source>(files, random, 'sources.json', 'sources', (source) => ({
        ...source,
        key: 'NEW-2',
        title: 'A new source',
        url: 'https://example.org/new',
      })),
  },
  {
    name: 'a source by http',
    change: (files, random) =>
      withRecord<Source>(files, random, 'sources.json', 'sources', (source) => ({
        ...source,
        key: 'NEW-2',
        title: 'A new source',
        url: 'http://example.org/x',
        http: true,
      })),
  },
  {
    name: 'a rule',
    change: (files, random) =>
      withRecord<Rule>(files, random, 'rules.json', 'rules', (one) => ({ ...one, id: 'new-2' })),
  },
  {
    name: 'a technology',
    change: (files, random) =>
      withRecord<Technology>(files, random, 'technologies.json', 'technologies', (one) => ({
        ...one,
        id: 'new-2',
        name: 'A new technology',
      })),
  },
  {
    name: 'judgement beside sources',
    change(files, random) {
      const { file, path, value } = random.of(
        spotsIn(files).filter(({ meaning }) => meaning?.is === 'evidence'),
      );
      return withChanges(files, [{ file, path, to: { ...(value as object), judgement: true } }]);
    },
  },
  {
    name: 'branches in another order',
    change(files, random) {
      const { file, path, node } = random.of(
        nodesIn(files).filter(({ node: one }) => one.children),
      );
      return withChanges(files, [
        { file, path: [...path, 'children'], to: node.children?.toReversed() },
      ]);
    },
  },
  {
    name: 'records in another order',
    change(files, random) {
      const file = random.of(
        [...files.keys()].filter((one) => isData(one) && one !== 'tree/root.json'),
      );
      const whole = parsed(files, file) as Record<string, unknown>;
      return withChanges(
        files,
        Object.entries(whole).flatMap(([key, list]): Change[] =>
          Array.isArray(list) ? [{ file, path: [key], to: list.toReversed() }] : [],
        ),
      );
    },
  },
  {
    name: 'an id changed everywhere',
    change(files, random) {
      const spots = spotsIn(files);
      const { value, meaning } = random.of(
        spots.filter(
          (spot) =>
            spot.meaning?.is === 'id' &&
            [
              'term',
              'scenario',
              'document',
              'example',
              'rule',
              'practice',
              'requirement',
              'group',
            ].includes(spot.meaning.of),
        ),
      );
      const of = meaning?.is === 'id' ? meaning.of : '';
      return withChanges(
        files,
        spots
          .filter(
            (spot) =>
              spot.value === value &&
              ((spot.meaning?.is === 'id' && spot.meaning.of === of) ||
                (spot.meaning?.is === 'reference' && spot.meaning.to === of)),
          )
          .map(({ file, path }) => ({ file, path, to: 'x2-renamed' })),
      );
    },
  },
  {
    name: 'a leap day',
    change(files, random) {
      const { file, path } = random.of(
        spotsIn(files).filter(({ path: at }) => at.at(-1) === 'reviewed'),
      );
      return withChanges(files, [{ file, path, to: '2024-02-29' }]);
    },
  },
  ...['', '/', '/a/b?c=d&e=%20#f', '/~me/x_(y),z', '/%E6%96%87', '/@me/x;y=[z]', '/x_(y)'].map(
    addressWith,
  ),
  more('a manifest of the samples', 'rust/Cargo.toml', '[package]\n'),
  more(
    'a sample that nothing shows',
    'rust/src/more.rs',
    '// region: more-of-it\nfn x() {}\n// endregion: more-of-it\n',
  ),
];

/** A list of texts of some term, in every language. */
function withRecordChanged(
  files: ContentFiles,
  random: Random,
  key: string,
  change: (list: readonly string[]) => readonly string[],
): ContentFiles {
  const { file, path, value } = random.of(
    spotsIn(files).filter(({ meaning, path: at }) => meaning?.is === 'texts' && at.at(-1) === key),
  );
  const to = Object.fromEntries(
    Object.entries(value as Record<string, string[]>).map(([code, list]) => [code, change(list)]),
  );
  return withChanges(files, [{ file, path, to }]);
}
