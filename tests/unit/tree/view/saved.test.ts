import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromSaved, isSaved, toSaved } from '../../../../src/lib/tree/view/saved.ts';
import {
  arrival,
  filtered,
  revealed,
  sized,
  type View,
  withExample,
} from '../../../../src/lib/tree/view/view.ts';
import { seen, treeFrom } from '../../support/trees.ts';

const tree = treeFrom(`
  root
  ├── a
  │   └── a1
  │       └── deep
  └── b
      └── b1
`);

const start = arrival(tree, { page: 'node', current: 'deep' });
const views: readonly View[] = [
  start,
  sized(tree, revealed(start, 'a'), 'reading'),
  withExample(tree, start, { id: 'tale', reached: ['b1'] }),
  filtered(tree, start, 'b1', ['b1']),
];

describe('toSaved(view) and fromSaved(tree, view, saved)', () => {
  test('give the view again, also through JSON as a browser may keep it', () => {
    for (const view of views) {
      assert.deepEqual(fromSaved(tree, start, toSaved(view)), view);
      assert.deepEqual(fromSaved(tree, start, structuredClone(toSaved(view))), view);
      assert.ok(isSaved(structuredClone(toSaved(view))));
    }
  });

  test('keep the node that the page is about', () => {
    const other = arrival(tree, { page: 'node', current: 'b' });
    assert.equal(fromSaved(tree, other, toSaved(start)).current, 'b');
  });

  test('leave out what the tree no longer has', () => {
    const saved = toSaved(filtered(tree, start, 'b1', ['b1']));
    const old = {
      open: [...saved.open, 'gone'],
      passed: [...saved.passed, ['gone', null] as const],
      cut: ['gone'],
    };
    const restored = fromSaved(tree, start, { ...saved, ...old, before: old });
    assert.ok(!restored.open.has('gone') && !restored.passed.has('gone'));
    assert.equal(restored.cut.size, 0);
    assert.ok(!restored.before?.open.has('gone') && !restored.before?.passed.has('gone'));
  });

  test('show all branches of a passed node whose one branch is gone or elsewhere', () => {
    for (const only of ['gone', 'b1']) {
      const saved = { ...toSaved(start), passed: [['root', only] as const] };
      assert.match(seen(tree, fromSaved(tree, start, saved)), /─ a\n[^]*─ b \+$/, only);
    }
  });
});

test('isSaved(value) knows what toSaved made from anything else', () => {
  const saved = toSaved(start);
  for (const value of [
    undefined,
    null,
    3,
    'open',
    [],
    {},
    { ...saved, open: 'root' },
    { ...saved, passed: {} },
    { ...saved, query: 1 },
    { ...saved, open: [1] },
    { ...saved, passed: [1] },
    { ...saved, before: { open: 1 } },
    { ...saved, size: 'huge' },
    { ...saved, example: 3 },
  ]) {
    assert.ok(!isSaved(value), JSON.stringify(value));
  }
});
