import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  allClosed,
  allOpen,
  alongPath,
  arrival,
  type Expansion,
  isSame,
  shownChildren,
} from '../../../src/lib/tree/expansion.ts';
import { drawing, seen, treeFrom } from '../support/trees.ts';

const tree = treeFrom(`
  root
  ├── a
  │   ├── a1
  │   │   └── deep
  │   │       └── deeper
  │   └── a2
  ├── b
  │   └── b1
  └── c
`);

const closed = 'root +';
const parts: readonly { name: string; expansion: Expansion; shows: string }[] = [
  { name: 'allClosed()', expansion: allClosed(), shows: closed },
  {
    name: 'allOpen(tree)',
    expansion: allOpen(tree),
    shows: `
      root
      ├── a
      │   ├── a1
      │   │   └── deep
      │   │       └── deeper
      │   └── a2
      ├── b
      │   └── b1
      └── c
    `,
  },
  {
    name: "arrival(tree, 'root')",
    expansion: arrival(tree, 'root'),
    shows: `
      root
      ├── a +
      ├── b +
      └── c
    `,
  },
  {
    name: "arrival(tree, 'a')",
    expansion: arrival(tree, 'a'),
    shows: `
      root
      ├── a
      │   ├── a1 +
      │   └── a2
      ├── b +
      └── c
    `,
  },
  {
    name: "arrival(tree, 'deep')",
    expansion: arrival(tree, 'deep'),
    shows: `
      root (2 more)
      └── a (1 more)
          └── a1
              └── deep
                  └── deeper
    `,
  },
  {
    name: "alongPath(tree, ['a1', 'b1'])",
    expansion: alongPath(tree, ['a1', 'b1']),
    shows: `
      root
      ├── a
      │   ├── a1 +
      │   └── a2
      ├── b
      │   └── b1
      └── c
    `,
  },
  { name: 'alongPath(tree, [])', expansion: alongPath(tree, []), shows: closed },
];

for (const { name, expansion, shows } of parts) {
  test(name, () => assert.equal(seen(tree, expansion), drawing(shows)));
}

test('shownChildren(tree, expansion, id)', () => {
  assert.deepEqual(shownChildren(tree, arrival(tree, 'deep'), 'a'), ['a1']);
  assert.deepEqual(shownChildren(tree, arrival(tree, 'a1'), 'a'), ['a1', 'a2']);
  assert.deepEqual(shownChildren(tree, arrival(tree, 'a1'), 'b'), []);
});

describe('isSame(a, b)', () => {
  const states = [...parts.map(({ expansion }) => expansion), arrival(tree, 'a1')];
  const other = { ...arrival(tree, 'a1'), passed: new Map([['root', 'b']]) };

  test('holds for copies', () => {
    for (const state of states) assert.ok(isSame(state, structuredClone(state)));
  });

  test('does not hold when open, passed, a passed value or stacked differs', () => {
    const at = arrival(tree, 'a1');
    assert.ok(!isSame(at, { ...at, open: new Set(['root', 'a', 'b']) }));
    assert.ok(!isSame(at, { ...at, passed: new Map() }));
    assert.ok(!isSame(at, other));
    assert.ok(!isSame(at, { ...at, passed: new Map([...at.passed, ['a', 'a1']]) }));
    assert.ok(!isSame(at, { ...at, stacked: new Set(['root']) }));
  });
});
