import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type DrawnDecision, wayOf } from '../../../../src/lib/tree/view/drawn-decision.ts';
import { marking } from '../../../../src/lib/tree/view/marking.ts';
import { arrival, toggled } from '../../../../src/lib/tree/view/view.ts';
import { smallTree as tree } from '../../support/trees.ts';

const decision: DrawnDecision = {
  root: { is: 'taken', reason: 'always', isOnWay: true },
  a: { is: 'rejected', reason: 'b was said', isUnused: true },
  b: { is: 'taken', reason: 'said', isOnWay: true },
  b1: { is: 'possible', reason: 'open' },
  c: { is: 'skipped', reason: 'not needed' },
};
const view = arrival(tree, { page: 'node', current: 'a1' });

describe('marking(tree, view, overlay)', () => {
  test('marks the current node and its trail, shown or not', () => {
    for (const shown of [view, toggled(view, 'root')]) {
      const { current, path, steps, states } = marking(tree, shown, undefined);
      assert.equal(current, 'a1');
      assert.deepEqual([...path], ['root', 'a', 'a1']);
      assert.equal(steps.size + states.size, 0);
    }
  });

  test('marks the way of a decision instead, and what it makes of each node', () => {
    const { current, path, steps, states } = marking(tree, view, { decision });
    assert.equal(current, 'a1');
    assert.deepEqual([...path], ['root', 'b']);
    assert.deepEqual(Object.fromEntries(states), decision);
    assert.equal(steps.size, 0);
  });

  test('numbers the steps of an example in order', () => {
    const { steps } = marking(tree, view, { decision, steps: ['c', 'b', 'b1'] });
    assert.deepEqual(Object.fromEntries(steps), { c: 1, b: 2, b1: 3 });
  });

  test('marks nothing on a page without a node or decision', () => {
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

test('wayOf(decision) names the nodes on its way, in order', () => {
  assert.deepEqual(wayOf(decision), ['root', 'b']);
});
