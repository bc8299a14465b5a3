import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  allOpen,
  arrival,
  type Expansion,
  revealed,
  toggled,
} from '../../../src/lib/tree/expansion.ts';
import { KEYS, moveFor } from '../../../src/lib/tree/navigation.ts';
import { visibleIds, visibleTree } from '../../../src/lib/tree/visible.ts';
import { drawing, seen, treeFrom } from '../support/trees.ts';

const tree = treeFrom(`
  root
  ├── a
  │   ├── a1
  │   └── a2
  ├── b
  │   └── b1
  └── c
`);

/** What is seen after a key, with `<` at the node that has the focus. */
function afterKey(key: string, expansion: Expansion, at: string): string {
  const move = moveFor(key, tree, expansion, visibleIds(visibleTree(tree, expansion)), at);
  if (move === undefined) return 'nothing';
  if ('focus' in move) return seen(tree, expansion, move.focus);
  if ('toggle' in move) return seen(tree, toggled(expansion, move.toggle), at);
  return seen(tree, revealed(expansion, move.reveal), at);
}

const onRoot = arrival(tree, 'root');
const onA = arrival(tree, 'a');
const onA1 = arrival(tree, 'a1');
const rootClosed = toggled(onRoot, 'root');
const before = `
  root
  ├── a
  │   ├── a1
  │   └── a2
  ├── b +
  └── c
`;
/** The drawing above with the focus at a node. */
const focusAt = (id: string): string =>
  before.replace(new RegExp(` ${id}( \\+)?$`, 'm'), (line) => `${line} <`);

const cases = [
  { key: 'ArrowDown', from: onA, at: 'a', shows: focusAt('a1') },
  { key: 'ArrowDown', from: onA, at: 'a2', shows: focusAt('b') },
  { key: 'ArrowDown', from: onA, at: 'c', shows: 'nothing' },
  { key: 'ArrowUp', from: onA, at: 'b', shows: focusAt('a2') },
  { key: 'ArrowUp', from: onA, at: 'root', shows: 'nothing' },
  { key: 'Home', from: onA, at: 'b', shows: focusAt('root') },
  { key: 'End', from: onA, at: 'root', shows: focusAt('c') },
  {
    key: 'ArrowRight',
    from: onRoot,
    at: 'b',
    shows: 'root\n├── a +\n├── b <\n│   └── b1\n└── c',
  },
  { key: 'ArrowRight', from: onA, at: 'a', shows: focusAt('a1') },
  { key: 'ArrowRight', from: onA, at: 'c', shows: 'nothing' },
  {
    key: 'ArrowRight',
    from: onA1,
    at: 'root',
    shows: 'root <\n├── a\n│   ├── a1\n│   └── a2\n├── b +\n└── c',
  },
  {
    key: 'ArrowRight',
    from: onA1,
    at: 'a',
    shows: 'root (2 more)\n└── a\n    ├── a1 <\n    └── a2',
  },
  { key: 'ArrowLeft', from: onA, at: 'a', shows: 'root\n├── a + <\n├── b +\n└── c' },
  { key: 'ArrowLeft', from: onA, at: 'a2', shows: focusAt('a') },
  { key: 'ArrowLeft', from: onA, at: 'b', shows: focusAt('root') },
  { key: 'ArrowLeft', from: rootClosed, at: 'root', shows: 'nothing' },
  {
    key: 'ArrowLeft',
    from: allOpen(tree),
    at: 'b1',
    shows: 'root\n├── a\n│   ├── a1\n│   └── a2\n├── b <\n│   └── b1\n└── c',
  },
];

/** A drawing in one line, for the name of a test. */
const inLine = (text: string): string => text.replaceAll(/\n[│├└─ ]*/g, ', ');

describe('moveFor(key, tree, expansion, visible, id)', () => {
  for (const { key, from, at, shows } of cases) {
    const expected = shows === 'nothing' ? shows : drawing(shows);
    test(`${key} at ${at} of ${inLine(seen(tree, from))} gives ${inLine(expected)}`, () => {
      assert.equal(afterKey(key, from, at), expected);
    });
  }

  /** The browser's own keys, those of buttons, and that of the help. */
  const still = ['Tab', 'Enter', 'Space', 'Escape'];
  for (const key of [...still, ' ', 'a', 'PageDown']) {
    test(`${key} moves nothing in the tree`, () =>
      assert.equal(afterKey(key, onA, 'a'), 'nothing'));
  }

  test('every row of KEYS that moves has a case', () => {
    const moving = KEYS.map(({ key }) => key).filter((key) => !still.includes(key));
    assert.deepEqual([...new Set(cases.map(({ key }) => key))].toSorted(), moving.toSorted());
  });
});

test('KEYS names every key and every action once', () => {
  assert.equal(new Set(KEYS.map(({ key }) => key)).size, KEYS.length);
  assert.equal(new Set(KEYS.map(({ action }) => action)).size, KEYS.length);
});
