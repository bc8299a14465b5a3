import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { canHold, partingOf } from '../../../src/lib/decision/parting.ts';
import { type Choosable, toTree } from '../../../src/lib/tree/model.ts';

const node = (id: string, choose?: string, ...children: string[]): Choosable => ({
  id,
  kind: id.startsWith('advice') ? 'advice' : 'outcome',
  ...(choose !== undefined && { choose, children }),
});

/** Three concerns: in the first one has to choose, in the third two of three exclude each other. */
const tree = toTree('root', [
  node('root', 'all', 'one', 'any', 'pair'),
  node('one', 'one', 'left', 'right', 'advice'),
  node('left', 'any', 'left-1', 'left-2'),
  ...['left-1', 'left-2', 'right', 'advice'].map((id) => node(id)),
  node('any', 'any', 'x', 'y'),
  ...['x', 'y'].map((id) => node(id)),
  { ...node('pair', 'all', 'yes', 'no', 'always'), exclusive: ['yes', 'no'] },
  node('yes', 'any', 'yes-1'),
  ...['yes-1', 'no', 'always'].map((id) => node(id)),
]);

describe('partingOf(tree, one, other)', () => {
  const cases = [
    ['left', 'right', 'one'],
    ['left-1', 'right', 'one'],
    ['left-1', 'left-2', undefined],
    ['x', 'y', undefined],
    ['left', 'x', undefined],
    // Advice applies beside every answer.
    ['advice', 'right', undefined],
    ['yes', 'no', 'pair'],
    ['yes-1', 'no', 'pair'],
    ['yes-1', 'always', undefined],
    ['no', 'always', undefined],
    // One stands above the other, or is it.
    ['left', 'left-2', undefined],
    ['one', 'right', undefined],
    ['right', 'right', undefined],
  ] as const;
  for (const [a, b, at] of cases) {
    test(`of ${a} and ${b} is ${at ?? 'nowhere'}, whichever is named first`, () => {
      assert.equal(partingOf(tree, a, b), at);
      assert.equal(partingOf(tree, b, a), at);
    });
  }
});

describe('canHold(tree, sets)', () => {
  test('when one of each set goes with one of each other', () => {
    assert.ok(canHold(tree, [['left', 'right'], ['left-1'], ['x']]));
    assert.ok(canHold(tree, [['right', 'left-1'], ['left-2']]));
  });

  test('not when every choice parts somewhere', () => {
    assert.ok(!canHold(tree, [['left'], ['right']]));
    assert.ok(!canHold(tree, [['yes-1', 'yes'], ['no'], ['x']]));
    assert.ok(!canHold(tree, [['x'], ['left-1', 'left-2'], ['y'], ['right']]));
  });

  test('whatever is no node beside them', () => {
    assert.ok(canHold(tree, [[], ['left'], []]));
    assert.ok(canHold(tree, []));
  });
});
