import type { ContentFiles } from '../../../../src/lib/content/files.ts';
import type { ProblemKind } from '../../../../src/lib/content/problems.ts';
import type { Example, Pattern, Technology, Term } from '../../../../src/lib/content/schema.ts';
import { type Change, parsed, withChanges } from './change.ts';
import type { WrongOperator } from './operator.ts';
import { nodesIn, parentIn, rootIn } from './tree-operators.ts';

/** New values of keys of one record that make it say what is not so; undefined where it cannot. */
interface Wrong<Of> {
  readonly name: string;
  readonly kinds: readonly ProblemKind[];
  readonly to: (record: Of, files: ContentFiles) => Readonly<Record<string, unknown>> | undefined;
}

const idsIn = (files: ContentFiles): string[] => nodesIn(files).map(({ node }) => node.id);

const isBelow = (files: ContentFiles, top: string, id: string): boolean => {
  const up = parentIn(nodesIn(files), id)?.node.id;
  return up !== undefined && (up === top || isBelow(files, top, up));
};

const words = (value: object, text: string): object =>
  Object.fromEntries(Object.keys(value).map((code) => [code, text]));

const EXAMPLES: readonly Wrong<Example>[] = [
  {
    name: 'two answers where one is chosen',
    kinds: ['bad-path'],
    to({ steps, recommendation }, files) {
      const [step] = steps;
      const [item] = recommendation.items;
      const chosen = nodesIn(files).find(
        ({ node: { id, choose, children = [] } }) =>
          choose === 'one' &&
          (id === step?.node || isBelow(files, step?.node ?? '', id)) &&
          children.some((child) => child === step?.to || isBelow(files, child, step?.to ?? '')),
      );
      const other = chosen?.node.children?.find(
        (child) => child !== step?.to && !isBelow(files, child, step?.to ?? ''),
      );
      if (!step || !item || other === undefined) return undefined;
      const items = [...recommendation.items, { text: item.text, node: other }];
      return { recommendation: { ...recommendation, items } };
    },
  },
  {
    name: 'what is recommended twice',
    kinds: ['bad-path'],
    to: ({ recommendation: { items, ...rest } }) => ({
      recommendation: { ...rest, items: [...items, items[0]] },
    }),
  },
  {
    name: 'two differences at the same node',
    kinds: ['repeated-reference'],
    to: ({ title, steps }) => ({
      differences: [1, 2].map(() => ({ node: steps[0]?.node, text: title })),
    }),
  },
  {
    name: 'an architecture of nothing',
    kinds: ['bad-value'],
    to: () => ({ architecture: [] }),
  },
  {
    name: 'a recommendation of nothing',
    kinds: ['bad-value'],
    to: ({ recommendation }) => ({ recommendation: { ...recommendation, items: [] } }),
  },
];

const PATTERNS: readonly Wrong<Pattern>[] = [
  {
    name: 'a pattern combined with itself',
    kinds: ['own-reference'],
    to: ({ id, title, combine }) => ({ combine: [...combine, { text: title, pattern: id }] }),
  },
  {
    name: 'a main node that is none of the nodes',
    kinds: ['bad-main-node'],
    to: ({ nodes }, files) => ({ node: idsIn(files).find((id) => !nodes.includes(id)) }),
  },
];

const TECHNOLOGIES: readonly Wrong<Technology>[] = [
  {
    name: 'a technology that succeeds itself',
    kinds: ['own-reference'],
    to: ({ name, purpose, successors }) => ({
      successors: [
        ...successors,
        {
          text: purpose,
          name: name.toUpperCase(),
          relation: 'successor',
          sources: [],
          judgement: true,
        },
      ],
    }),
  },
];

const TERMS: readonly Wrong<Term>[] = [
  ...['a', ',', '…!', '字', '(saga)', 'saga,'].map((form): Wrong<Term> => ({
    name: `the form ${form} of a term`,
    kinds: ['bad-form'],
    to: ({ link }) => ({
      link: Object.fromEntries(Object.keys(link).map((code) => [code, [form]])),
    }),
  })),
  {
    name: 'a term whose other name is its own',
    kinds: ['repeated-reference'],
    to: ({ name }) => ({
      aliases: Object.fromEntries(
        Object.entries(name).map(([code, text]) => [code, [text.toUpperCase()]]),
      ),
    }),
  },
];

function operatorsOf<Of>(
  file: string,
  list: string,
  all: readonly Wrong<Of>[],
): readonly WrongOperator[] {
  return all.map(({ name, kinds, to }) => ({
    name,
    mutate(files, random) {
      const records = (parsed(files, file) as Record<string, Of[]>)[list] ?? [];
      const at = random.below(records.length);
      const values = to(records[at] as Of, files);
      if (!values) return undefined;
      const changes = Object.entries(values).map(([key, value]): Change => ({
        file,
        path: [list, at, key],
        to: value,
      }));
      return { files: withChanges(files, changes), file, kinds, names: '' };
    },
  }));
}

/** What decides between the branches of a node, and does not. */
const CONDITIONS: readonly WrongOperator[] = [
  {
    name: 'a root with a condition',
    mutate(files) {
      const root = nodesIn(files).find(({ node }) => node.id === rootIn(files));
      if (!root) return undefined;
      const to = words(root.node.title, 'Always');
      const path = [...root.path, 'when'];
      return {
        files: withChanges(files, [{ file: root.file, path, to }]),
        file: root.file,
        kinds: ['bad-condition'],
        names: 'root',
      };
    },
  },
  ...[
    { key: 'when', kind: 'bad-condition' as const, isOnAll: true },
    { key: 'option', kind: 'bad-option' as const, isOnAll: false },
  ].map(({ key, kind, isOnAll }): WrongOperator => ({
    name: `two branches with the same "${key}"`,
    mutate(files, random) {
      const nodes = nodesIn(files);
      const branchesOf = ({ node }: (typeof nodes)[number]) =>
        nodes.filter(
          ({ node: { id, option } }) =>
            node.children?.includes(id) && (isOnAll || option !== undefined),
        );
      const fitting = nodes.filter((one) => branchesOf(one).length > 1);
      const changes = branchesOf(random.of(fitting))
        .slice(0, 2)
        .map(({ file, path, node: { title } }, index) => ({
          file,
          path: [...path, key],
          to: words(title, index === 0 ? 'when it is so' : 'When  it is so'),
        }));
      return { files: withChanges(files, changes), file: '', kinds: [kind], names: 'it is so' };
    },
  })),
];

/** Statements that contradict each other, or say nothing. */
export const STATEMENT_OPERATORS: readonly WrongOperator[] = [
  ...operatorsOf('examples.json', 'examples', EXAMPLES),
  ...operatorsOf('patterns.json', 'patterns', PATTERNS),
  ...operatorsOf('technologies.json', 'technologies', TECHNOLOGIES),
  ...operatorsOf('glossary.json', 'terms', TERMS),
  ...CONDITIONS,
];
