import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  allClosed,
  allOpen,
  arrival,
  type Expansion,
  toggled,
} from '../../../src/lib/tree/expansion.ts';
import { visibleIds, type VisibleNode, visibleTree } from '../../../src/lib/tree/visible.ts';
import { flat, treeFrom } from '../support/trees.ts';

const tree = treeFrom(`
  root
  ├── a
  │   ├── a1
  │   │   └── deep
  │   └── a2
  └── b
`);

test('visibleTree(tree, expansion) holds what is shown, nested', () => {
  const top = visibleTree(tree, { ...allClosed(), open: new Set(['root']) });
  assert.deepEqual(
    top.branches.map(({ node, branches }) => [node.id, branches.length]),
    [
      ['a', 0],
      ['b', 0],
    ],
  );
});

test('visibleTree(tree, expansion) tells which nodes are open, passed, and hold branches back', () => {
  const told = flat(visibleTree(tree, arrival(tree, 'a1'))).map(
    ({ node, isOpen, isPassed, heldBack }) => ({ id: node.id, isOpen, isPassed, heldBack }),
  );
  assert.deepEqual(told, [
    { id: 'root', isOpen: true, isPassed: true, heldBack: 1 },
    { id: 'a', isOpen: true, isPassed: true, heldBack: 0 },
    { id: 'a1', isOpen: true, isPassed: false, heldBack: 0 },
    { id: 'deep', isOpen: false, isPassed: false, heldBack: 0 },
    { id: 'a2', isOpen: false, isPassed: false, heldBack: 0 },
  ]);
});

test('visibleTree(tree, expansion) of a closed node does not call it passed', () => {
  const top = visibleTree(tree, { ...allClosed(), passed: new Map([['root', 'a']]) });
  assert.equal(top.isPassed, false);
  assert.equal(top.heldBack, 0);
});

test('visibleTree(tree, expansion) tells whose branches stand below: stacked and passed nodes', () => {
  const stacked = (expansion: Expansion): string[] =>
    flat(visibleTree(tree, expansion))
      .filter(({ isStacked }) => isStacked)
      .map(({ node }) => node.id);
  assert.deepEqual(stacked({ ...allOpen(tree), stacked: new Set(['a']) }), ['a']);
  assert.deepEqual(stacked(arrival(tree, 'a1')), ['root', 'a']);
});

test('visibleTree(tree, expansion, notes) hands a note to its node', () => {
  const top = visibleTree(tree, allOpen(tree), new Map([['a2', 'skipped']]));
  const noted = flat(top).filter(({ note }) => note !== '');
  assert.deepEqual(
    noted.map(({ node, note }) => [node.id, note]),
    [['a2', 'skipped']],
  );
});

test('visibleTree(tree, expansion, notes, seen, id) starts at a node', () => {
  assert.deepEqual(visibleIds(visibleTree(tree, allOpen(tree), new Map(), undefined, 'a1')), [
    'a1',
    'deep',
  ]);
});

test('visibleTree(tree, expansion, notes, seen) hands on what is shown as before, also after a while', () => {
  const seen = new Map<string, VisibleNode>();
  const show = (expansion: Expansion): VisibleNode => visibleTree(tree, expansion, new Map(), seen);
  const before = show(allOpen(tree));
  assert.equal(show(allOpen(tree)), before);
  const closed = show(toggled(allOpen(tree), 'a'));
  assert.notEqual(closed, before);
  assert.equal(closed.branches[1], before.branches[1]);
  const again = show(allOpen(tree));
  assert.deepEqual(again, before);
  assert.equal(again.branches[0]?.branches[0], before.branches[0]?.branches[0]);
});

test('visibleIds(top) is in reading order', () => {
  const ids = visibleIds(visibleTree(tree, allOpen(tree)));
  assert.deepEqual(ids, ['root', 'a', 'a1', 'deep', 'a2', 'b']);
  assert.deepEqual(visibleIds(visibleTree(tree, allClosed())), ['root']);
});
