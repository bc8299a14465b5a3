import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { KEYS, moveFor } from '../../../../src/lib/tree/view/navigation.ts';
import {
  arrival,
  revealed,
  shownIn,
  toggled,
  type View,
} from '../../../../src/lib/tree/view/view.ts';
import { drawing, seen, treeFrom } from '../../support/trees.ts';

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
function afterKey(key: string, view: View, at: string): string {
  const move = moveFor(key, tree, view, at);
  if (move === undefined) return 'nothing';
  if ('focus' in move) return seen(tree, view, move.focus);
  if ('toggle' in move) return seen(tree, toggled(view, move.toggle), at);
  return seen(tree, revealed(view, move.reveal), at);
}

const map = arrival(tree, { page: 'map' });
const [onRoot, onA, onA1] = ['root', 'a', 'a1'].map((current) =>
  arrival(tree, { page: 'node', current }),
) as [View, View, View];
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
    from: map,
    at: 'b1',
    shows: 'root\n├── a\n│   ├── a1\n│   └── a2\n├── b <\n│   └── b1\n└── c',
  },
];

/** A drawing in one line, for the name of a test. */
const inLine = (text: string): string => text.replaceAll(/\n[│├└─ ]*/g, ', ');

describe('moveFor(key, tree, shown, id)', () => {
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

describe('moveFor(key, tree, shown, id, canFold) in a whole tree', () => {
  const canFold = (id: string): boolean => ['a', 'b', 'c'].includes(id);
  const move = (key: string, view: View, id: string) =>
    moveFor(key, tree, shownIn(tree, view, 'whole'), id, canFold);

  test('folds a concern', () => {
    assert.deepEqual(move('ArrowLeft', map, 'a'), { toggle: 'a' });
    assert.deepEqual(move('ArrowRight', toggled(map, 'a'), 'a'), { toggle: 'a' });
  });

  test('goes on from any other node instead', () => {
    assert.equal(move('ArrowLeft', map, 'root'), undefined);
    assert.deepEqual(move('ArrowRight', map, 'root'), { focus: 'a' });
    assert.deepEqual(
      moveFor('ArrowLeft', tree, map, 'b', () => false),
      { focus: 'root' },
    );
    assert.equal(
      moveFor('ArrowRight', tree, toggled(map, 'b'), 'b', () => false),
      undefined,
    );
  });

  test('passes over what is folded', () => {
    assert.deepEqual(move('ArrowDown', toggled(map, 'a'), 'a'), { focus: 'b' });
  });
});

test('KEYS names every key and every action once', () => {
  assert.equal(new Set(KEYS.map(({ key }) => key)).size, KEYS.length);
  assert.equal(new Set(KEYS.map(({ action }) => action)).size, KEYS.length);
});
