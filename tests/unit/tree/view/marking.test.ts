import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { reachedBy } from '../../../../src/lib/tree/tree-file.ts';
import { marking } from '../../../../src/lib/tree/view/marking.ts';
import { arrival, toggled } from '../../../../src/lib/tree/view/view.ts';
import { smallTree as tree } from '../../support/trees.ts';

const tale = {
  id: 'tale',
  title: 'Tale',
  path: ['root', 'b', 'b1'],
  steps: ['c', 'b', 'b1'],
  skipped: ['c'],
  outside: ['a2'],
};
const view = arrival(tree, { page: 'node', current: 'a1' });

describe('marking(tree, view, example)', () => {
  test('marks the current node and its trail, shown or not', () => {
    for (const shown of [view, toggled(view, 'root')]) {
      const { current, path, steps, skipped, outside } = marking(tree, shown, undefined);
      assert.equal(current, 'a1');
      assert.deepEqual([...path], ['root', 'a', 'a1']);
      assert.equal(steps.size + skipped.size + outside.size, 0);
    }
  });

  test('marks the path of an example instead, with its steps in order', () => {
    const { current, path, steps, skipped, outside } = marking(tree, view, tale);
    assert.equal(current, 'a1');
    assert.deepEqual([...path], tale.path);
    assert.deepEqual([...skipped, ...outside], ['c', 'a2']);
    assert.deepEqual(
      [...steps],
      [
        ['c', 1],
        ['b', 2],
        ['b1', 3],
      ],
    );
  });

  test('marks nothing on a page without a node or example', () => {
    const none = marking(tree, arrival(tree, { page: 'example', reached: [] }), undefined);
    assert.deepEqual([none.current, none.path.size], [undefined, 0]);
  });

  test('tells what is found, and what is looked for; nothing where nothing is', () => {
    const looking = marking(tree, { ...view, query: ' A2 ' }, undefined);
    assert.deepEqual([[...(looking.found ?? [])], looking.words], [['a2'], ['a2']]);
    const failing = marking(tree, { ...view, query: 'zzz' }, undefined);
    assert.deepEqual(failing.found, new Set());
    const still = marking(tree, { ...view, query: '  ' }, undefined);
    assert.deepEqual([still.found, still.words], [undefined, []]);
  });
});

test('reachedBy(example) names every node that an example names', () => {
  assert.deepEqual(reachedBy(tale).toSorted(), ['a2', 'b', 'b1', 'c', 'root']);
});
