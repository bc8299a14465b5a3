import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toTree } from '../../../src/lib/tree/model.ts';
import { outline } from '../../../src/lib/tree/outline.ts';
import { drawing } from '../support/trees.ts';

const tree = toTree('root', [
  { id: 'root', children: ['first', 'last'] },
  { id: 'first', children: ['below', 'lowest'] },
  { id: 'below', children: ['deep'] },
  { id: 'deep' },
  { id: 'lowest' },
  { id: 'last', children: ['end'] },
  { id: 'end' },
]);

test('outline(tree, line) draws bars beside the branches of all but the last branch', () => {
  const expected = drawing(`
    root
    ├── first
    │   ├── below
    │   │   └── deep
    │   └── lowest
    └── last
        └── end
  `);
  assert.equal(
    outline(tree, (id) => id),
    expected,
  );
});

test('outline(tree, line) writes what line says, at every node', () => {
  const text = outline(tree, (id) => `${id}?`);
  assert.equal(text.split('\n')[0], 'root?');
  assert.equal(text.split('\n').at(-1), '    └── end?');
});

test('outline(tree, line) of a root alone is its line', () => {
  assert.equal(
    outline(toTree('only', [{ id: 'only' }]), (id) => id),
    'only',
  );
});
