import type { NodeRecord } from '../../../../src/lib/content/node-schema.ts';
import type { ContentFiles } from '../../../../src/lib/content/files.ts';
import type { ProblemKind } from '../../../../src/lib/content/problems.ts';
import type { Pattern, Term } from '../../../../src/lib/content/schema.ts';
import { type Change, GONE, parsed, withChanges } from './change.ts';
import type { WrongOperator } from './operator.ts';
import type { Random } from './random.ts';
import { spotsIn } from './spots.ts';

/** A node with the place where it stands. */
export interface PlacedNode {
  readonly file: string;
  readonly path: readonly PropertyKey[];
  readonly node: NodeRecord;
}

/** All nodes; the root is the first of its file. */
export function nodesIn(files: ContentFiles): PlacedNode[] {
  return [...files.keys()]
    .filter((file) => file.startsWith('tree/'))
    .flatMap((file) =>
      (parsed(files, file) as { nodes: NodeRecord[] }).nodes.map((node, index) => ({
        file,
        path: ['nodes', index],
        node,
      })),
    );
}

export const rootIn = (files: ContentFiles): string =>
  (parsed(files, 'tree/root.json') as { nodes: NodeRecord[] }).nodes[0]?.id ?? '';

export const parentIn = (nodes: readonly PlacedNode[], id: string): PlacedNode | undefined =>
  nodes.find(({ node }) => node.children?.includes(id));

interface Wrong {
  readonly name: string;
  readonly at: (placed: PlacedNode, nodes: readonly PlacedNode[]) => boolean;
  /** New values of keys of the node. */
  readonly to: (
    placed: PlacedNode,
    nodes: readonly PlacedNode[],
    random: Random,
  ) => Readonly<Record<string, unknown>>;
  readonly kinds: readonly ProblemKind[];
  /** Where it shows, when it is another file of the tree. */
  readonly isElsewhere?: true;
  readonly names?: string;
}

const isLeaf = ({ node }: PlacedNode): boolean => node.children === undefined;
const hasBranches = (placed: PlacedNode): boolean => !isLeaf(placed);
const is =
  (kind: NodeRecord['kind']) =>
  ({ node }: PlacedNode): boolean =>
    node.kind === kind;

/** A text with the same words in every language. */
const inAll = (text: object, words: string): object =>
  Object.fromEntries(Object.keys(text).map((code) => [code, words]));

const REASON = { sources: [], judgement: true };

/** A caution that a node may have, with other parts. */
const cautioned = ({ node }: PlacedNode, more: object): { cautions: object[] } => {
  const base = { row: null, severity: 'A', scope: 'choice', text: node.title };
  return { cautions: [...node.cautions, { ...base, ...REASON, reviewed: node.reviewed, ...more }] };
};

/** Whether a node is a branch of one whose branches combine so. */
const isBelow =
  (...choose: readonly (string | undefined)[]) =>
  ({ node }: PlacedNode, nodes: readonly PlacedNode[]): boolean =>
    node.kind !== 'advice' && choose.includes(parentIn(nodes, node.id)?.node.choose);

/** Whether a node has options. */
const asksSomething = ({ node }: PlacedNode): boolean => node.ask !== undefined;

/** The first branch beside a node. */
const siblingOf = ({ node: { id } }: PlacedNode, nodes: readonly PlacedNode[]) =>
  parentIn(nodes, id)?.node.children?.find((one) => one !== id);

/** A node of another branch, which is neither the root nor a branch of this one already. */
const strangers = ({ node }: PlacedNode, nodes: readonly PlacedNode[]): PlacedNode[] =>
  nodes.filter(
    (other) =>
      other.node.id !== node.id &&
      !node.children?.includes(other.node.id) &&
      parentIn(nodes, other.node.id) !== undefined,
  );

/** A branch of a node, or a node below one. */
function below(placed: PlacedNode, nodes: readonly PlacedNode[], random: Random): string {
  const id = random.of(placed.node.children ?? []);
  const branch = nodes.find(({ node }) => node.id === id);
  return branch?.node.children && random.of([true, false]) ? below(branch, nodes, random) : id;
}

const WRONG: readonly Wrong[] = [
  {
    name: 'a branch of two nodes',
    at: hasBranches,
    kinds: ['two-parents'],
    isElsewhere: true,
    to: (placed, nodes, random) => ({
      children: [...(placed.node.children ?? []), random.of(strangers(placed, nodes)).node.id],
    }),
  },
  {
    name: 'a branch that is the root',
    at: hasBranches,
    kinds: ['two-parents'],
    to: ({ node }, nodes) => ({
      children: [
        ...(node.children ?? []),
        nodes.find(({ node: { id } }) => !parentIn(nodes, id))?.node.id,
      ],
    }),
    names: 'is the root',
  },
  {
    name: 'a branch that is the node itself',
    at: isLeaf,
    kinds: ['leads-back'],
    to: ({ node }) => ({ children: [node.id], choose: 'one' }),
  },
  {
    name: 'a branch that leads back',
    at: (placed, nodes) =>
      isLeaf(placed) &&
      parentIn(nodes, parentIn(nodes, placed.node.id)?.node.id ?? '') !== undefined,
    kinds: ['leads-back'],
    to: ({ node }, nodes) => ({ children: [parentIn(nodes, node.id)?.node.id], choose: 'one' }),
  },
  {
    name: 'a ring that nothing leads to',
    at: (placed, nodes) =>
      hasBranches(placed) &&
      parentIn(nodes, placed.node.id) !== undefined &&
      placed.node.children?.some((id) =>
        nodes.some((one) => one.node.id === id && hasBranches(one)),
      ) === true,
    kinds: ['two-parents', 'unreachable'],
    isElsewhere: true,
    to: ({ node }) => ({ children: [...(node.children ?? []), node.id] }),
  },
  {
    name: 'a node that nothing leads to',
    at: ({ node }) => (node.children?.length ?? 0) > 1,
    kinds: ['unreachable'],
    isElsewhere: true,
    to: ({ node }) => ({ children: node.children?.slice(1) }),
  },
  {
    name: 'the same branch twice',
    at: hasBranches,
    kinds: ['repeated-reference', 'two-parents'],
    to: ({ node }) => ({ children: [...(node.children ?? []), node.children?.[0]] }),
  },
  {
    name: 'a question without branches',
    at: (placed) => isLeaf(placed),
    kinds: ['kind-cannot-hold'],
    to: () => ({ kind: 'question' }),
  },
  {
    name: 'advice with branches',
    at: hasBranches,
    kinds: ['kind-cannot-hold'],
    to: () => ({ kind: 'advice' }),
  },
  {
    name: 'advice with a condition',
    at: is('advice'),
    kinds: ['kind-cannot-hold'],
    to: ({ node }) => ({ when: inAll(node.title, 'x') }),
  },
  { name: '"choose" on a leaf', at: isLeaf, kinds: ['bad-choose'], to: () => ({ choose: 'any' }) },
  {
    name: 'no "choose" on branches',
    at: hasBranches,
    kinds: ['bad-choose'],
    to: () => ({ choose: GONE }),
  },
  {
    name: 'another word in "choose"',
    at: hasBranches,
    kinds: ['bad-choose'],
    to: () => ({ choose: 'some' }),
    names: '"some"',
  },
  {
    name: 'branches taken from a question',
    at: (placed) => hasBranches(placed) && placed.node.kind === 'question',
    kinds: ['kind-cannot-hold'],
    to: () => ({ children: GONE }),
  },
  {
    name: 'an addition without its reason',
    at: ({ node }) => node.origin === 'addition',
    kinds: ['bad-origin'],
    to: () => ({ addition: GONE }),
  },
  {
    name: 'a reason on a line of the source',
    at: ({ node }) => node.origin === 'source',
    kinds: ['bad-origin'],
    to: ({ node }) => ({ addition: { text: node.title, ...REASON } }),
  },
  {
    name: 'an addition above the source',
    at: (placed, nodes) =>
      placed.node.children?.some((id) =>
        nodes.some(({ node }) => node.id === id && node.origin === 'source'),
      ) === true,
    kinds: ['bad-origin'],
    to: ({ node }) => ({ origin: 'addition', addition: { text: node.title, ...REASON } }),
    names: "is the source's",
  },
  {
    name: 'a label longer than a few words',
    at: () => true,
    kinds: ['too-long'],
    to: ({ node }) => ({ label: inAll(node.label, 'many words '.repeat(40)) }),
  },
  {
    name: 'a condition longer than a few words',
    at: ({ node }) => node.when !== undefined,
    kinds: ['too-long'],
    to: ({ node }) => ({ when: inAll(node.label, 'many words '.repeat(40)) }),
  },
  {
    name: 'a title of more columns than a box',
    at: () => true,
    kinds: ['title-too-long'],
    to: ({ node }) => ({ title: inAll(node.title, 'x'.repeat(27)) }),
    names: '27 columns',
  },
  {
    name: 'a Chinese title of more columns than a box',
    at: () => true,
    kinds: ['title-too-long'],
    to: ({ node }) => ({ title: inAll(node.title, '长'.repeat(14)) }),
    names: '28 columns',
  },
  {
    name: 'an answer without words',
    at: isBelow('one', 'any'),
    kinds: ['bad-option'],
    to: () => ({ option: GONE }),
    names: '"option" missing',
  },
  {
    name: 'words of an answer where nobody answers',
    at: (placed, nodes) =>
      is('advice')(placed) || (isBelow('all')(placed, nodes) && !placed.node.asked),
    kinds: ['bad-option'],
    to: ({ node }) => ({ option: node.title }),
    names: '"option" on',
  },
  {
    name: 'a branch that is asked without words of an answer',
    at: (placed, nodes) => isBelow('all')(placed, nodes) && !placed.node.asked,
    kinds: ['bad-option'],
    to: () => ({ asked: true }),
    names: '"option" missing',
  },
  {
    name: 'a branch that is asked where one chooses anyhow',
    at: isBelow('one', 'any'),
    kinds: ['bad-option'],
    to: () => ({ asked: true }),
    names: '"asked" on',
  },
  {
    name: 'options without a question',
    at: asksSomething,
    kinds: ['bad-ask'],
    to: () => ({ ask: GONE }),
    names: '"ask" missing',
  },
  {
    name: 'a question without options',
    at: isLeaf,
    kinds: ['bad-ask'],
    to: ({ node }) => ({ ask: node.title }),
    names: '"ask" without',
  },
  {
    name: 'a question that one may leave open, where there is none',
    at: isLeaf,
    kinds: ['bad-ask'],
    to: () => ({ optional: true }),
    names: '"optional" on',
  },
  {
    name: 'a question that one may leave open, at no outcome',
    at: (placed) => asksSomething(placed) && is('question')(placed),
    kinds: ['bad-ask'],
    to: () => ({ optional: true }),
    names: '"optional" on',
  },
  {
    name: 'branches that exclude each other where one chooses anyhow',
    at: ({ node }) => node.choose !== 'all' && (node.children?.length ?? 0) > 1,
    kinds: ['bad-exclusive'],
    to: ({ node }) => ({ exclusive: node.children?.slice(0, 2) }),
    names: 'not all branches apply',
  },
  {
    name: 'a branch that applies by itself, in a pair',
    at: ({ node }) => node.exclusive !== undefined,
    kinds: ['bad-exclusive'],
    to: ({ node: { exclusive = [], children = [] } }) => ({
      exclusive: [exclusive[0], children.find((id) => !exclusive.includes(id))],
    }),
    names: 'is no branch that is asked',
  },
  {
    name: 'a branch that is asked beside a pair',
    at: (placed, nodes) => {
      const parent = parentIn(nodes, placed.node.id)?.node;
      return parent?.exclusive?.includes(placed.node.id) === false && is('outcome')(placed);
    },
    kinds: ['bad-exclusive'],
    isElsewhere: true,
    to: ({ node }) => ({ asked: true, option: node.title, needs: GONE }),
    names: 'is asked as well',
  },
  ...[1, 3].map((count): Wrong => ({
    name: `a pair of ${count}`,
    at: ({ node }) => node.exclusive !== undefined,
    kinds: ['bad-value', 'too-long'],
    to: ({ node }) => ({ exclusive: node.children?.slice(0, count) }),
    names: 'exclusive',
  })),
  {
    name: 'a pair of a branch and a node elsewhere',
    at: ({ node }) => node.exclusive !== undefined,
    kinds: ['bad-exclusive'],
    to: (placed, nodes, random) => ({
      exclusive: [placed.node.exclusive?.[0], random.of(strangers(placed, nodes)).node.id],
    }),
    names: 'is no branch that is asked',
  },
  {
    name: 'something in the place of what is no outcome',
    at: (placed, nodes) =>
      isBelow('one', 'any')(placed, nodes) &&
      parentIn(nodes, placed.node.id)?.node.kind === 'question',
    kinds: ['bad-standing'],
    to: () => ({ replaces: true }),
    names: '"replaces" on',
  },
  {
    name: 'advice in the place of something',
    at: is('advice'),
    kinds: ['bad-standing'],
    to: () => ({ replaces: true }),
    names: '"replaces" on',
  },
  {
    name: 'an option that needs a sibling',
    at: (placed, nodes) =>
      isBelow('one', 'any')(placed, nodes) && siblingOf(placed, nodes) !== undefined,
    kinds: ['bad-standing'],
    to: (placed, nodes) => ({ needs: siblingOf(placed, nodes) }),
    names: '"needs" on an option',
  },
  {
    name: 'a node that needs its parent',
    at: is('advice'),
    kinds: ['bad-standing'],
    to: ({ node }, nodes) => ({ needs: parentIn(nodes, node.id)?.node.id }),
    names: 'which is no sibling',
  },
  {
    name: 'a node that needs itself',
    at: is('advice'),
    kinds: ['bad-standing'],
    to: ({ node }) => ({ needs: node.id }),
    names: 'which is no sibling',
  },
  {
    name: 'a node that needs a sibling without options',
    at: (placed, nodes) =>
      is('advice')(placed) &&
      nodes.some(({ node }) => node.id === siblingOf(placed, nodes) && !node.children),
    kinds: ['never-taken'],
    to: (placed, nodes) => ({ needs: siblingOf(placed, nodes) }),
    names: 'has no options',
  },
  {
    name: 'a node that waits for one that waits for it',
    at: (placed, nodes) => nodes.some(({ node }) => node.needs === placed.node.id),
    kinds: ['never-taken'],
    isElsewhere: true,
    to: (placed, nodes) => ({
      needs: nodes.find(({ node }) => node.needs === placed.node.id)?.node.id,
    }),
    names: 'has no options',
  },
  ...(['gains', 'costs'] as const).flatMap((key): Wrong[] => [
    {
      name: `an outcome without ${key}`,
      at: is('outcome'),
      kinds: ['bad-weighing'],
      to: () => ({ [key]: GONE }),
      names: `"${key}" missing`,
    },
    {
      name: `${key} of advice`,
      at: is('advice'),
      kinds: ['bad-weighing'],
      to: ({ node }) => ({ [key]: [{ text: node.title, ...REASON }] }),
      names: `"${key}" on`,
    },
    {
      name: `four ${key}`,
      at: is('outcome'),
      kinds: ['too-long'],
      to: ({ node }) => ({ [key]: Array(4).fill({ text: node.title, ...REASON }) }),
      names: key,
    },
    {
      name: `${key} that nothing stands behind`,
      at: is('outcome'),
      kinds: ['no-evidence'],
      to: ({ node }) => ({ [key]: [{ text: node.title, sources: [] }] }),
      names: key,
    },
  ]),
  {
    name: 'a caution without a scope',
    at: () => true,
    kinds: ['missing-value'],
    to: (placed) => cautioned(placed, { scope: undefined }),
    names: 'scope',
  },
  {
    name: 'a choice of severity A that leaves the reader alone',
    at: () => true,
    kinds: ['bad-scope'],
    to: (placed) => cautioned(placed, {}),
    names: 'with neither',
  },
  ...['A', 'B', 'C'].map((severity): Wrong => ({
    name: `a choice of severity ${severity} that names nodes and says that there are none`,
    at: () => true,
    kinds: ['bad-scope'],
    to: (placed, nodes) =>
      cautioned(placed, {
        severity,
        instead: [strangers(placed, nodes)[0]?.node.id],
        noInstead: placed.node.title,
      }),
    names: 'both',
  })),
  ...['condition', 'wording'].flatMap((scope): Wrong[] => [
    {
      name: `a ${scope} that names a node instead`,
      at: () => true,
      kinds: ['bad-scope'],
      to: (placed, nodes) =>
        cautioned(placed, { scope, instead: [strangers(placed, nodes)[0]?.node.id] }),
      names: `"${scope}" with "instead"`,
    },
    {
      name: `a ${scope} that says why there is no node instead`,
      at: () => true,
      kinds: ['bad-scope'],
      to: (placed) => cautioned(placed, { scope, noInstead: placed.node.title }),
      names: `"${scope}" with "noInstead"`,
    },
  ]),
  {
    name: 'a caution that names its own node instead',
    at: () => true,
    kinds: ['bad-instead'],
    to: (placed) => cautioned(placed, { instead: [placed.node.id] }),
    names: 'is the node itself',
  },
  {
    name: 'a caution that names a node below instead',
    at: hasBranches,
    kinds: ['bad-instead'],
    to: (placed, nodes, random) => cautioned(placed, { instead: [below(placed, nodes, random)] }),
    names: 'stands below it',
  },
  {
    name: 'a caution that names nothing in a list',
    at: () => true,
    kinds: ['bad-value'],
    to: (placed) => cautioned(placed, { instead: [] }),
    names: 'instead',
  },
  {
    name: 'a caution that names no node of the tree instead',
    at: () => true,
    kinds: ['unknown-reference'],
    to: (placed) => cautioned(placed, { instead: ['no-such-node'] }),
    names: 'no-such-node',
  },
];

const ofNodes: WrongOperator[] = WRONG.map(({ name, at, to, kinds, isElsewhere, names = '' }) => ({
  name,
  mutate(files, random) {
    const nodes = nodesIn(files);
    const fitting = nodes.filter((placed) => at(placed, nodes));
    if (fitting.length === 0) return undefined;
    const placed = random.of(fitting);
    const changes = Object.entries(to(placed, nodes, random)).map(([key, value]): Change => ({
      file: placed.file,
      path: [...placed.path, key],
      to: value,
    }));
    return {
      files: withChanges(files, changes),
      file: isElsewhere ? '' : placed.file,
      kinds,
      names,
    };
  },
}));

/** What no file shows by itself. */
const ofRecords: readonly WrongOperator[] = [
  {
    name: 'a record that others refer to, taken out',
    mutate(files, random) {
      const spots = spotsIn(files);
      const ids = spots.filter(
        ({ meaning, value }) =>
          meaning?.is === 'id' &&
          value !== rootIn(files) &&
          spots.some(
            (one) =>
              one.meaning?.is === 'reference' &&
              one.meaning.to === meaning.of &&
              one.value === value,
          ),
      );
      const { file, path, value } = random.of(ids);
      const files2 = withChanges(files, [{ file, path: path.slice(0, -1), to: GONE }]);
      return {
        files: files2,
        file: '',
        kinds: ['unknown-reference', 'unreachable'],
        names: String(value),
      };
    },
  },
  {
    name: 'an id that others refer to, changed',
    mutate(files, random) {
      const spots = spotsIn(files);
      const referring = spots.filter(({ meaning }) => meaning?.is === 'reference');
      const { value, meaning } = random.of(referring);
      const own = spots.find(
        (one) =>
          one.meaning?.is === 'id' &&
          meaning?.is === 'reference' &&
          one.meaning.of === meaning.to &&
          one.value === value,
      );
      if (!own) return undefined;
      const to = `${String(value)}${/[A-Z]/.test(String(value)) ? '-NEW' : '-new'}`;
      const changed = withChanges(files, [{ file: own.file, path: own.path, to }]);
      return {
        files: changed,
        file: '',
        kinds: ['unknown-reference'],
        names: JSON.stringify(value),
      };
    },
  },
  {
    name: 'a reference twice in a list',
    mutate(files, random) {
      const { file, path, value } = random.of(
        spotsIn(files).filter(
          ({ meaning, path: at }) =>
            meaning?.is === 'reference' &&
            typeof at.at(-1) === 'number' &&
            at.at(-2) !== 'children',
        ),
      );
      const list = spotsIn(files).find(
        (one) => one.file === file && one.path.join('/') === path.slice(0, -1).join('/'),
      );
      const to = [...(list?.value as unknown[]), value];
      return {
        files: withChanges(files, [{ file, path: path.slice(0, -1), to }]),
        file,
        kinds: ['repeated-reference'],
        names: JSON.stringify(value),
      };
    },
  },
  {
    name: 'a citation of a source that nobody opened',
    mutate(files, random) {
      const { sources } = parsed(files, 'sources.json') as {
        sources: { key: string; seen: string }[];
      };
      const unopened = sources.filter(({ seen }) => seen === 'not-opened');
      const citing = spotsIn(files).filter(
        ({ meaning }) => meaning?.is === 'reference' && meaning.to === 'source',
      );
      if (unopened.length === 0) return undefined;
      const { file, path } = random.of(citing);
      const to = random.of(unopened).key;
      return {
        files: withChanges(files, [{ file, path, to }]),
        file,
        kinds: ['not-opened'],
        names: to,
      };
    },
  },
  {
    name: 'a cited source marked as not opened',
    mutate(files, random) {
      const spots = spotsIn(files);
      const cited = random.of(
        spots.filter(({ meaning }) => meaning?.is === 'reference' && meaning.to === 'source'),
      );
      const key = spots.find(({ file, value }) => file === 'sources.json' && value === cited.value);
      const path = [...(key?.path.slice(0, -1) ?? []), 'seen'];
      return {
        files: withChanges(files, [{ file: 'sources.json', path, to: 'not-opened' }]),
        file: cited.file,
        kinds: ['not-opened'],
        names: String(cited.value),
      };
    },
  },
  {
    name: 'a form of a term that another has',
    mutate(files, random) {
      const { terms } = parsed(files, 'glossary.json') as { terms: Term[] };
      const linked = terms.filter(({ link }) =>
        Object.values(link).some((forms) => forms.length > 0),
      );
      const from = random.of(linked);
      const code = random.of(
        Object.keys(from.link).filter((one) => from.link[one as keyof Term['link']].length > 0),
      );
      const form = random.of(from.link[code as keyof Term['link']]).toUpperCase();
      const twin = {
        ...from,
        id: 'twin-of-it',
        link: {
          ...Object.fromEntries(Object.keys(from.link).map((one) => [one, []])),
          [code]: [form],
        },
      };
      return {
        files: withChanges(files, [
          { file: 'glossary.json', path: ['terms', terms.length], to: twin },
        ]),
        file: 'glossary.json',
        kinds: ['shared-form'],
        names: form,
      };
    },
  },
];

const ofTables: WrongOperator[] = ['scenarios', 'examples', 'patterns'].map((list) => ({
  name: `a choice in ${list} that leaves the reader alone`,
  mutate(files, random) {
    const file = `${list}.json`;
    const records = (parsed(files, file) as Record<string, Pattern[]>)[list] ?? [];
    const at = Math.max(0, records.indexOf(random.of(records)));
    const { name, title }: Partial<Pattern> = records[at] ?? {};
    const caution = { row: null, severity: 'A', scope: 'choice', text: title ?? name, ...REASON };
    const to = [{ ...caution, reviewed: '2026-11-22' }];
    return {
      files: withChanges(files, [{ file, path: [list, at, 'cautions'], to }]),
      file,
      kinds: ['bad-scope'],
      names: 'with neither',
    };
  },
}));

/** Cautions of a row that do not fit its items. */
const ofRows: WrongOperator[] = (
  [
    ['a choice at a row that does not say what it is about', 'choice', undefined, 'without'],
    ['a choice at a row about what stands in no cell', 'choice', 'light', 'not in the row'],
    ['a condition at a row that speaks against an item', 'condition', 'bright', 'with \"against\"'],
  ] as const
).map(([name, scope, node, names]) => ({
  name,
  mutate(files) {
    const file = 'scenarios.json';
    const { scenarios } = parsed(files, file) as { scenarios: [{ name: string }] };
    const caution = { row: null, severity: 'B', scope, text: scenarios[0].name, ...REASON };
    const against = node && { against: [{ node }] };
    const to = [{ ...caution, ...against, reviewed: '2026-11-22' }];
    return {
      files: withChanges(files, [{ file, path: ['scenarios', 0, 'cautions'], to }]),
      file,
      kinds: ['bad-scope'],
      names,
    };
  },
}));

/** Content that does not hold together. */
export const TREE_OPERATORS: readonly WrongOperator[] = [
  ...ofNodes,
  ...ofTables,
  ...ofRows,
  ...ofRecords,
];
