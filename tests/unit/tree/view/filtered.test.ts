import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { arrival, filtered, toggled, type View } from '../../../../src/lib/tree/view/view.ts';
import { drawing, seen, smallTree as tree } from '../../support/trees.ts';

const start = arrival(tree, { page: 'node', current: 'deep' });
const find = (view: View, ...found: string[]): View => filtered(tree, view, found.join(' '), found);
const clear = (view: View): View => filtered(tree, view, ' ', []);

describe('filtered(tree, view, query, found)', () => {
  test('shows what is found besides what was shown', () => {
    const expected = `
      root
      ├── a (1 more)
      │   └── a1
      │       └── deep
      ├── b
      │   └── b1
      └── c
    `;
    assert.equal(seen(tree, find(start, 'b1')), drawing(expected));
    assert.equal(find(start, 'b1').query, 'b1');
  });

  test('shows what other words find from what was shown before the first', () => {
    assert.equal(seen(tree, find(find(start, 'b1'), 'a2')), seen(tree, find(start, 'a2')));
  });

  test('with no words shows what was shown before', () => {
    assert.deepEqual(clear(find(find(start, 'b1'), 'a2')), start);
    assert.deepEqual(clear(start), start);
  });

  test('that finds nothing shows what was shown before', () => {
    assert.equal(seen(tree, filtered(tree, find(start, 'b1'), 'zzz', [])), seen(tree, start));
  });

  test('keeps the current node in sight, also where it was not', () => {
    const hidden = toggled(start, 'root');
    assert.equal(seen(tree, hidden), 'root +');
    for (const view of [find(hidden, 'b1'), filtered(tree, hidden, 'zzz', []), clear(hidden)]) {
      assert.match(seen(tree, view), /─ deep$/m);
    }
  });

  test('without a current node shows what is found and no more', () => {
    const closed = arrival(tree, { page: 'example', reached: [] });
    assert.equal(seen(tree, find(closed, 'a')), 'root\n├── a +\n├── b +\n└── c');
    assert.deepEqual(clear(find(closed, 'a')), closed);
  });
});
