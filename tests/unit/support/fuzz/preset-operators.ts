import type { ContentFiles } from '../../../../src/lib/content/files.ts';
import type { ProblemKind } from '../../../../src/lib/content/problems.ts';
import type { Example, GivenAnswer, Scenario } from '../../../../src/lib/content/schema.ts';
import { parsed, withChanges } from './change.ts';
import type { WrongOperator } from './operator.ts';
import { nodesIn, rootIn } from './tree-operators.ts';

/** What is answered wrongly, and what the report names. */
interface Wrong {
  readonly name: string;
  readonly kinds?: readonly ProblemKind[];
  readonly to: (files: ContentFiles) => GivenAnswer | undefined;
  readonly names: string;
}

const idWhere = (
  files: ContentFiles,
  is: (node: ReturnType<typeof nodesIn>[number]['node']) => boolean,
) => nodesIn(files).find(({ node }) => is(node))?.node;

const WRONG: readonly Wrong[] = [
  {
    name: 'an answer where nothing is asked',
    to(files) {
      const leaf = idWhere(files, ({ children }) => children === undefined);
      return leaf && { node: leaf.id, to: [rootIn(files)] };
    },
    names: 'asks nothing',
  },
  {
    name: 'an answer that is no option of its question',
    to(files) {
      const asking = idWhere(files, ({ ask }) => ask !== undefined);
      return asking && { node: asking.id, to: [rootIn(files)] };
    },
    names: 'whose options are',
  },
  {
    name: 'advice as an answer',
    to(files) {
      const asking = idWhere(
        files,
        ({ ask, children = [] }) => ask !== undefined && adviceIn(files, children) !== undefined,
      );
      const advice = adviceIn(files, asking?.children ?? []);
      return asking && advice !== undefined ? { node: asking.id, to: [advice] } : undefined;
    },
    names: 'whose options are',
  },
  {
    name: 'an answer of a question that there is not',
    kinds: ['unknown-reference'],
    to: (files) => ({ node: 'no-such-node', to: [rootIn(files)] }),
    names: '"no-such-node"',
  },
  {
    name: 'an answer that there is not',
    kinds: ['unknown-reference'],
    to: (files) => ({ node: rootIn(files), to: ['no-such-node'] }),
    names: '"no-such-node"',
  },
  {
    name: 'an answer of nothing',
    kinds: ['bad-value', 'missing-value'],
    to: (files) => ({ node: rootIn(files), to: [] }),
    names: 'to',
  },
];

const adviceIn = (files: ContentFiles, ids: readonly string[]): string | undefined =>
  idWhere(files, ({ id, kind }) => kind === 'advice' && ids.includes(id))?.id;

const ofAnswers = (list: 'scenarios' | 'examples'): WrongOperator[] =>
  WRONG.map(({ name, kinds = ['bad-answer'], to, names }) => ({
    name: `${name}, in ${list}`,
    mutate(files, random) {
      const file = `${list}.json`;
      const records = (parsed(files, file) as Record<string, (Scenario | Example)[]>)[list] ?? [];
      const at = random.below(records.length);
      const answers = records[at]?.answers ?? [];
      const answer = to(files);
      if (!answer) return undefined;
      return {
        files: withChanges(files, [
          { file, path: [list, at, 'answers', answers.length], to: answer },
        ]),
        file,
        kinds,
        names,
      };
    },
  }));

const examplesIn = (files: ContentFiles): readonly Example[] =>
  (parsed(files, 'examples.json') as { examples: Example[] }).examples;

/** Steps, and answers beside them. */
const ofSteps: readonly WrongOperator[] = [
  {
    name: 'a step that leads to where it is asked',
    mutate(files, random) {
      const at = random.below(examplesIn(files).length);
      const step = examplesIn(files)[at]?.steps[0];
      if (!step) return undefined;
      return {
        files: withChanges(files, [
          { file: 'examples.json', path: ['examples', at, 'steps', 0, 'to'], to: step.node },
        ]),
        file: 'examples.json',
        kinds: ['bad-answer'],
        names: step.node,
      };
    },
  },
  {
    name: 'a question that a step and the architecture answer',
    mutate(files, random) {
      const at = random.below(examplesIn(files).length);
      const { steps = [], answers = [] } = examplesIn(files)[at] ?? {};
      const [step] = steps;
      if (!step) return undefined;
      const to = { node: step.node, to: [step.to] };
      return {
        files: withChanges(files, [
          { file: 'examples.json', path: ['examples', at, 'answers', answers.length], to },
        ]),
        file: 'examples.json',
        kinds: ['bad-answer'],
        names: `${step.node} is answered twice`,
      };
    },
  },
  {
    name: 'two answers of a row where one is chosen',
    mutate(files) {
      const asking = idWhere(
        files,
        ({ choose, children = [] }) => choose === 'one' && children.length > 1,
      );
      const its = nodesIn(files).filter(
        ({ node }) => node.option !== undefined && asking?.children?.includes(node.id),
      );
      if (!asking || its.length < 2) return undefined;
      const to = [{ node: asking.id, to: its.slice(0, 2).map(({ node }) => node.id) }];
      return {
        files: withChanges(files, [
          { file: 'scenarios.json', path: ['scenarios', 0, 'answers'], to },
        ]),
        file: 'scenarios.json',
        kinds: ['bad-answer'],
        names: `at ${asking.id}, which takes one`,
      };
    },
  },
];

/** Decisions of the content that no reader could make. */
export const PRESET_OPERATORS: readonly WrongOperator[] = [
  ...ofAnswers('scenarios'),
  ...ofAnswers('examples'),
  ...ofSteps,
];
