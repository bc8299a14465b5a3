import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Problem } from '../../../src/lib/content/problems.ts';
import type { NodeRecord } from '../../../src/lib/content/node-schema.ts';
import { validateTree } from '../../../src/lib/content/check-tree.ts';
import { caution, record } from '../support/records.ts';
import { inBoth } from '../../support/languages.ts';

const known = {
  patterns: new Set(['saga']),
  technologies: new Set(['kafka']),
  sources: new Set(['AZ-SAGA']),
};
const yes = inBoth('Yes', '是');

/** Problems as `kind, node: detail`. */
function found(problems: readonly Problem[]): string[] {
  return problems.map(({ kind, node, detail }) => `${kind}, ${String(node)}: ${detail}`);
}

function validated(nodes: readonly unknown[], more: readonly unknown[] = []): string[] {
  const files = [nodes, ...(more.length > 0 ? [more] : [])].map((value, index) => ({
    file: `${index}.json`,
    value: { nodes: value },
  }));
  return found(validateTree(files, 'root', known).problems);
}

/** A root with one branch. */
const withLeaf = (leaf: Partial<NodeRecord>): NodeRecord[] => [
  record('root', { children: ['leaf'] }),
  record('leaf', leaf),
];

describe('validateTree(files, root, known)', () => {
  test('finds nothing in a valid tree, and gives all nodes in the order of files', () => {
    const root = record('root', { kind: 'question', children: ['a', 'b'] });
    const a = record('a', { patterns: ['saga'], technologies: ['kafka'], cautions: [caution()] });
    const b = record('b', { kind: 'advice' });
    const files = [[root], [b, a]].map((nodes) => ({ file: 'tree.json', value: { nodes } }));
    assert.deepEqual(validateTree(files, 'root', known), { nodes: [root, b, a], problems: [] });
  });

  const long = 'word '.repeat(60);
  const leaves: readonly { leaf: Partial<NodeRecord>; problem: string }[] = [
    { leaf: { kind: 'question' }, problem: 'kind-cannot-hold, leaf: question without children' },
    { leaf: { kind: 'advice', when: yes }, problem: 'kind-cannot-hold, leaf: advice with "when"' },
    { leaf: { choose: 'any' }, problem: 'bad-choose, leaf: "any" on a leaf' },
    { leaf: { patterns: ['x'] }, problem: 'unknown-reference, leaf: pattern x' },
    { leaf: { technologies: ['x'] }, problem: 'unknown-reference, leaf: technology x' },
    {
      leaf: { cautions: [caution({ sources: ['X'] })] },
      problem: 'unknown-reference, leaf: source X',
    },
    { leaf: { children: ['x'] }, problem: 'unknown-reference, leaf: child x' },
    {
      leaf: { title: inBoth('ROOT', '别的') },
      problem: 'duplicate-title, leaf: "ROOT" in "en"',
    },
    {
      leaf: { title: inBoth('other', 'root 节点') },
      problem: 'duplicate-title, leaf: "root 节点" in "zh"',
    },
    { leaf: { children: ['leaf'] }, problem: 'two-parents, leaf: also a child of leaf' },
  ];
  for (const { leaf, problem } of leaves) {
    test(`reports ${problem}`, () => assert.deepEqual(validated(withLeaf(leaf)), [problem]));
  }

  test('reports advice with children and branches without "choose"', () => {
    const { choose: _, ...root } = record('root', { kind: 'advice', children: ['leaf'] });
    assert.deepEqual(validated([root, record('leaf')]), [
      'kind-cannot-hold, root: advice with children',
      'bad-choose, root: missing on a node with branches',
    ]);
  });

  for (const text of ['label', 'when'] as const) {
    test(`reports a ${text} that is too long in one language`, () => {
      const [problem, ...more] = validated(withLeaf({ [text]: inBoth(long, '短') }));
      assert.match(problem ?? '', /^label-too-long, leaf: \d+ lines in "en", at most \d+$/);
      assert.deepEqual(more, []);
    });
  }

  test('reports an id used twice, in one file or in two', () => {
    const again = record('leaf', { title: inBoth('again', '又一次') });
    const expected = ['duplicate-id, leaf: leaf'];
    assert.deepEqual(validated([...withLeaf({}), again]), expected);
    assert.deepEqual(validated(withLeaf({}), [again]), expected);
  });

  test('reports nodes that no branch leads to, a ring of nodes as well', () => {
    const ring = [record('a', { children: ['b'] }), record('b', { children: ['a'] })];
    assert.deepEqual(validated([...withLeaf({}), record('stray'), ...ring]), [
      'unreachable, stray: stray',
      'unreachable, a: a',
      'unreachable, b: b',
    ]);
  });

  test('reports a branch of two nodes', () => {
    const two = [record('root', { children: ['a', 'b'] }), record('a', { children: ['b'] })];
    assert.deepEqual(validated([...two, record('b')]), ['two-parents, b: also a child of a']);
  });

  test('reports a branch that leads back to the root', () => {
    const problems = validated(withLeaf({ children: ['root'] }));
    assert.notDeepEqual(problems, [], 'toTree cannot link this tree, so a report must say so');
  });

  test('reports all problems of all files; after one it could not read, none of branches', () => {
    const broken = [{ ...record('root', { children: ['a'] }), kind: 'x' }];
    const [unread, other, ...more] = validated(broken, [record('a', { patterns: ['x'] })]);
    assert.match(unread ?? '', /^bad-value, root: nodes\.0\.kind/);
    assert.equal(other, 'unknown-reference, a: pattern x');
    assert.deepEqual(more, []);
  });
});
