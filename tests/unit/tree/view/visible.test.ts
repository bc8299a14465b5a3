import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrival } from '../../../../src/lib/tree/view/view.ts';
import { flat, visibleIds, visibleTree } from '../../../../src/lib/tree/view/visible.ts';
import { treeFrom } from '../../support/trees.ts';

const tree = treeFrom(`
  root
  ├── a
  │   ├── a1
  │   │   └── deep
  │   └── a2
  └── b
`);

const all = arrival(tree, { page: 'map' });
const closed = {
  open: new Set<string>(),
  passed: new Map<string, string | null>(),
  cut: new Set<string>(),
};

test('visibleTree(tree, shown) holds what is shown, nested', () => {
  const top = visibleTree(tree, { ...closed, open: new Set(['root']) });
  assert.deepEqual(
    top.branches.map(({ node, branches }) => [node.id, branches.length]),
    [
      ['a', 0],
      ['b', 0],
    ],
  );
});

test('visibleTree(tree, shown) tells which nodes are open, passed, and hold branches back', () => {
  const view = arrival(tree, { page: 'node', current: 'a1' });
  const told = flat(visibleTree(tree, view)).map(({ node, isOpen, isPassed, heldBack }) => ({
    id: node.id,
    isOpen,
    isPassed,
    heldBack,
  }));
  assert.deepEqual(told, [
    { id: 'root', isOpen: true, isPassed: true, heldBack: 1 },
    { id: 'a', isOpen: true, isPassed: true, heldBack: 0 },
    { id: 'a1', isOpen: true, isPassed: false, heldBack: 0 },
    { id: 'deep', isOpen: false, isPassed: false, heldBack: 0 },
    { id: 'a2', isOpen: false, isPassed: false, heldBack: 0 },
  ]);
});

test('visibleTree(tree, shown) of a closed node counts nothing as held back', () => {
  const top = visibleTree(tree, { ...closed, passed: new Map([['root', 'a']]) });
  assert.deepEqual([top.isOpen, top.heldBack, top.branches], [false, 0, []]);
});

test('visibleTree(tree, shown) tells concerns from other nodes', () => {
  const concerns = flat(visibleTree(tree, all)).filter(({ isConcern }) => isConcern);
  assert.deepEqual(
    concerns.map(({ node }) => node.id),
    ['a', 'b'],
  );
});

test('visibleTree(tree, shown, id) starts at a node', () => {
  assert.deepEqual(visibleIds(visibleTree(tree, all, 'a1')), ['a1', 'deep']);
});

test('visibleIds(top) is in reading order', () => {
  assert.deepEqual(visibleIds(visibleTree(tree, all)), ['root', 'a', 'a1', 'deep', 'a2', 'b']);
  assert.deepEqual(visibleIds(visibleTree(tree, closed)), ['root']);
});
