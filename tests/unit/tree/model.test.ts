import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  childrenOf,
  isAncestor,
  isChoiceOfOne,
  isOption,
  nodeOf,
  optionsOf,
  siblingGroups,
  siblingsOf,
  toTree,
  trailOf,
} from '../../../src/lib/tree/model.ts';
import { content, ids } from '../support/real.ts';
import { treeFrom } from '../support/trees.ts';

const tree = treeFrom(`
  root
  ├── a
  │   ├── a1
  │   └── a2
  │       └── deep
  └── b
`);

describe('toTree(root, records)', () => {
  test('keeps nodes in reading order, however they are given', () => {
    const records = [{ id: 'b' }, { id: 'a1' }, { id: 'a', children: ['a1'] }];
    const shuffled = toTree('root', [...records, { id: 'root', children: ['a', 'b'] }]);
    assert.deepEqual([...shuffled.nodes.keys()], ['root', 'a', 'a1', 'b']);
    assert.deepEqual(
      [...shuffled.parents],
      [
        ['a', 'root'],
        ['a1', 'a'],
        ['b', 'root'],
      ],
    );
  });

  test('leaves out what the root does not lead to', () => {
    assert.deepEqual([...toTree('root', [{ id: 'root' }, { id: 'stray' }]).nodes.keys()], ['root']);
  });

  const broken = [
    { records: [], error: 'unknown node: root' },
    { records: [{ id: 'root', children: ['gone'] }], error: 'unknown node: gone' },
    { records: [{ id: 'root', children: ['root'] }], error: 'node with two parents: root' },
    {
      records: [{ id: 'root', children: ['a', 'a'] }, { id: 'a' }],
      error: 'node with two parents: a',
    },
    {
      records: [
        { id: 'root', children: ['a'] },
        { id: 'a', children: ['b'] },
        { id: 'b', children: ['a'] },
      ],
      error: 'node with two parents: a',
    },
  ];
  for (const { records, error } of broken) {
    test(`throws "${error}" for ${JSON.stringify(records)}`, () => {
      assert.throws(() => toTree('root', records), { message: error });
    });
  }
});

test('nodeOf(tree, id) is the node, and an unknown id is an error', () => {
  assert.equal(nodeOf(tree, 'a2').label, 'a2');
  assert.throws(() => nodeOf(tree, 'x'), { message: 'unknown node: x' });
});

test('childrenOf(tree, id)', () => {
  assert.deepEqual(childrenOf(tree, 'a'), ['a1', 'a2']);
  assert.deepEqual(childrenOf(tree, 'deep'), []);
  assert.throws(() => childrenOf(tree, 'x'), { message: 'unknown node: x' });
});

test('trailOf(tree, id)', () => {
  assert.deepEqual(trailOf(tree, 'root'), ['root']);
  assert.deepEqual(trailOf(tree, 'deep'), ['root', 'a', 'a2', 'deep']);
  assert.throws(() => trailOf(tree, 'x'), { message: 'unknown node: x' });
});

test('siblingsOf(tree, id)', () => {
  assert.deepEqual(siblingsOf(tree, 'root'), []);
  assert.deepEqual(siblingsOf(tree, 'deep'), []);
  assert.deepEqual(siblingsOf(tree, 'a1'), ['a2']);
  assert.deepEqual(siblingsOf(tree, 'b'), ['a']);
});

test('siblingGroups(tree, id) keeps advice out of what is chosen over', () => {
  const records = [
    { id: 'root', kind: 'question', choose: 'all', children: ['one', 'other'] },
    { id: 'one', kind: 'question', choose: 'one', children: ['a', 'b', 'hint'] },
    { id: 'other', kind: 'outcome' },
    { id: 'a', kind: 'outcome' },
    { id: 'b', kind: 'outcome' },
    { id: 'hint', kind: 'advice' },
  ];
  const choices = toTree('root', records);
  assert.deepEqual(siblingGroups(choices, 'a'), { over: ['b'], beside: ['hint'] });
  assert.deepEqual(siblingGroups(choices, 'hint'), { over: [], beside: ['a', 'b'] });
  assert.deepEqual(siblingGroups(choices, 'other'), { over: [], beside: ['one'] });
  assert.deepEqual(siblingGroups(choices, 'root'), { over: [], beside: [] });
});

test('siblingGroups(tree, id) sets a pair against each other, and nothing else where all apply', () => {
  const records = [
    {
      id: 'root',
      kind: 'question',
      choose: 'all',
      exclusive: ['a', 'b'],
      children: ['a', 'b', 'c'],
    },
    { id: 'a', kind: 'question', asked: true },
    { id: 'b', kind: 'outcome', asked: true },
    { id: 'c', kind: 'question' },
  ];
  const paired = toTree('root', records);
  assert.deepEqual(siblingGroups(paired, 'b'), { over: ['a'], beside: ['c'] });
  assert.deepEqual(siblingGroups(paired, 'c'), { over: [], beside: ['a', 'b'] });
});

test('isChoiceOfOne(node) is said by the node, or by its pair', () => {
  const node = { id: 'x', kind: 'question' };
  assert.ok(isChoiceOfOne({ ...node, choose: 'one' }));
  assert.ok(isChoiceOfOne({ ...node, choose: 'all', exclusive: ['a', 'b'] }));
  assert.ok(!isChoiceOfOne({ ...node, choose: 'all' }));
  assert.ok(!isChoiceOfOne({ ...node, choose: 'any' }));
  assert.ok(!isChoiceOfOne(node));
});

describe('isOption(tree, id), optionsOf(tree, id)', () => {
  const chosen = (choose: string) =>
    toTree('root', [
      { id: 'root', kind: 'question', choose, children: ['a', 'asked', 'hint'] },
      { id: 'a', kind: 'outcome' },
      { id: 'asked', kind: 'question', asked: true },
      { id: 'hint', kind: 'advice' },
    ]);
  const answersOf = (choose: string): string[] => {
    const tree = chosen(choose);
    const options = [...tree.nodes.keys()].filter((id) => isOption(tree, id));
    assert.deepEqual(optionsOf(tree, 'root'), options);
    return options;
  };

  test('takes every branch but advice where one or any is chosen', () => {
    assert.deepEqual(answersOf('one'), ['a', 'asked']);
    assert.deepEqual(answersOf('any'), ['a', 'asked']);
  });

  test('takes only what is asked where all apply', () => {
    assert.deepEqual(answersOf('all'), ['asked']);
  });
});

test('isAncestor(tree, ancestor, id)', () => {
  assert.equal(isAncestor(tree, 'root', 'deep'), true);
  assert.equal(isAncestor(tree, 'a2', 'deep'), true);
  assert.equal(isAncestor(tree, 'deep', 'deep'), false);
  assert.equal(isAncestor(tree, 'deep', 'a2'), false);
  assert.equal(isAncestor(tree, 'b', 'deep'), false);
});

test('the real tree: every trail starts at the root and follows branches', () => {
  for (const id of ids) {
    const trail = trailOf(content.tree, id);
    assert.equal(trail[0], 'distributed-system');
    assert.equal(trail.at(-1), id);
    trail.slice(1).forEach((step, index) => {
      assert.ok(childrenOf(content.tree, trail[index] ?? '').includes(step), `${id}: ${step}`);
    });
  }
});
