import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { concernNumber, concernOf, ownHue } from '../../../src/lib/tree/concern.ts';
import { treeFrom } from '../support/trees.ts';

const tree = treeFrom(`
  root
  ├── a
  │   └── a1
  │       └── deep
  ├── b
  ├── c
  ├── d
  ├── e
  │   └── e1
  └── f
      └── f1
`);

describe('concernOf(tree, id)', () => {
  test('is the branch of the root that the node stands in', () => {
    const concerns = [...tree.nodes.keys()].map((id) => concernOf(tree, id));
    const expected = [undefined, 'a', 'a', 'a', 'b', 'c', 'd', 'e', 'e', 'f', 'f'];
    assert.deepEqual(concerns, expected);
  });

  test('throws on an unknown id', () => {
    assert.throws(() => concernOf(tree, 'gone'), /^Error: unknown node: gone$/);
  });
});

describe('concernNumber(tree, id)', () => {
  test('counts the concerns from 1, and from 1 again after the fifth', () => {
    const numbers = [...tree.nodes.keys()].map((id) => concernNumber(tree, id));
    assert.deepEqual(numbers, [undefined, 1, 1, 1, 2, 3, 4, 5, 5, 1, 1]);
  });
});

test('ownHue(tree, id) is that of a concern alone', () => {
  const hues = [...tree.nodes.keys()].map((id) => ownHue(tree, id));
  const none = undefined;
  assert.deepEqual(hues, [none, 1, none, none, 2, 3, 4, 5, none, 1, none]);
});
