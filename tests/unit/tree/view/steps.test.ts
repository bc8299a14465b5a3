import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  allToggled,
  arrival,
  reset,
  revealed,
  shownIn,
  sized,
  toggled,
  type View,
  withExample,
  withInSight,
} from '../../../../src/lib/tree/view/view.ts';
import { childrenOf } from '../../../../src/lib/tree/model.ts';
import { shownChildren } from '../../../../src/lib/tree/view/shown.ts';
import { drawing, seen, smallTree as tree } from '../../support/trees.ts';

const at = (current: string): View => arrival(tree, { page: 'node', current });
const map = arrival(tree, { page: 'map' });
const onlyRoot = arrival(tree, { page: 'example', reached: [] });

const steps: readonly { name: string; view: View; shows: string }[] = [
  {
    name: "toggled(view, 'root') of a closed node opens it with all its branches",
    view: toggled(onlyRoot, 'root'),
    shows: `
      root
      ├── a +
      ├── b +
      └── c
    `,
  },
  {
    name: "toggled(view, 'a1') of an open node closes it",
    view: toggled(at('a1'), 'a1'),
    shows: `
      root (2 more)
      └── a
          ├── a1 +
          └── a2
    `,
  },
  {
    name: "toggled(view, 'root') of a passed node closes it",
    view: toggled(at('a1'), 'root'),
    shows: 'root +',
  },
  {
    name: "toggled(toggled(view, 'root'), 'root') of a passed node shows all its branches",
    view: toggled(toggled(at('a1'), 'root'), 'root'),
    shows: `
      root
      ├── a
      │   ├── a1
      │   │   └── deep
      │   └── a2
      ├── b +
      └── c
    `,
  },
  {
    name: "revealed(view, 'root') shows what a passed node keeps back, and leaves the rest",
    view: revealed(at('deep'), 'root'),
    shows: `
      root
      ├── a (1 more)
      │   └── a1
      │       └── deep
      ├── b +
      └── c
    `,
  },
  {
    name: "withInSight(tree, view, ['b1']) opens and reveals what leads there",
    view: withInSight(tree, at('deep'), ['b1']),
    shows: `
      root
      ├── a (1 more)
      │   └── a1
      │       └── deep
      ├── b
      │   └── b1
      └── c
    `,
  },
  {
    name: "withInSight(tree, view, ['a2']) reveals the passed node above and no other",
    view: withInSight(tree, at('deep'), ['a2']),
    shows: `
      root (2 more)
      └── a
          ├── a1
          │   └── deep
          └── a2
    `,
  },
  {
    name: 'withInSight(tree, view, []) changes nothing',
    view: withInSight(tree, at('deep'), []),
    shows: `
      root (2 more)
      └── a (1 more)
          └── a1
              └── deep
    `,
  },
  {
    name: "withInSight(tree, view, ['a']) of what is shown keeps back what was kept back",
    view: withInSight(tree, at('deep'), ['a', 'a1', 'deep']),
    shows: `
      root (2 more)
      └── a (1 more)
          └── a1
              └── deep
    `,
  },
  {
    name: 'allToggled(tree, view, true) opens and reveals all',
    view: allToggled(tree, at('deep'), true),
    shows: `
      root
      ├── a
      │   ├── a1
      │   │   └── deep
      │   └── a2
      ├── b
      │   └── b1
      └── c
    `,
  },
  {
    name: 'allToggled(tree, view, false) closes all below the root',
    view: allToggled(tree, map, false),
    shows: `
      root
      ├── a +
      ├── b +
      └── c
    `,
  },
  {
    name: 'allToggled(tree, view, false) keeps the trail of the current node',
    view: allToggled(tree, allToggled(tree, at('a1'), true), false),
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
    name: 'withExample(tree, view, example) shows what it names, besides what is shown',
    view: withExample(tree, at('b1'), { id: 'tale', reached: ['deep', 'c'] }),
    shows: `
      root
      ├── a
      │   ├── a1
      │   │   └── deep
      │   └── a2
      ├── b
      │   └── b1
      └── c
    `,
  },
];

for (const { name, view, shows } of steps) {
  test(name, () => {
    assert.equal(seen(tree, view), drawing(shows));
  });
}

test('no step changes the view that it is given', () => {
  const view = at('a1');
  const before = structuredClone(view);
  toggled(view, 'a1');
  toggled(view, 'root');
  revealed(view, 'root');
  withInSight(tree, view, ['b1']);
  allToggled(tree, view, true);
  allToggled(tree, view, false);
  withExample(tree, view, { id: 'tale', reached: ['b1'] });
  assert.deepEqual(view, before);
});

test('reset(tree, subject, view) shows what arrival did, in the size and with the example of now', () => {
  const subject = { page: 'node', current: 'a1' } as const;
  const example = { id: 'tale', reached: ['b1'] };
  const view = withExample(tree, sized(tree, revealed(at('a1'), 'root'), 'reading'), example);
  const expected = { ...at('a1'), size: 'reading', example: 'tale' };
  assert.deepEqual(reset(tree, subject, { ...view, query: 'b', before: at('a') }), expected);
});

test('sized(tree, view, size) changes the size alone, and opens the concerns of a whole tree', () => {
  assert.deepEqual(sized(tree, map, 'reading'), { ...map, size: 'reading' });
  const whole = sized(tree, allToggled(tree, map, false), 'whole');
  assert.deepEqual(whole, {
    ...map,
    size: 'whole',
    open: new Set([tree.root, ...childrenOf(tree, tree.root)]),
  });
});

test('withExample(tree, view) without an example takes it away and closes nothing', () => {
  const view = withExample(tree, at('a1'), { id: 'tale', reached: ['b1'] });
  assert.equal(view.example, 'tale');
  assert.deepEqual(withExample(tree, view), { ...view, example: undefined });
});

test('shownChildren(tree, shown, id)', () => {
  assert.deepEqual(shownChildren(tree, at('deep'), 'a'), ['a1']);
  assert.deepEqual(shownChildren(tree, at('a1'), 'a'), ['a1', 'a2']);
  assert.deepEqual(shownChildren(tree, at('a1'), 'b'), []);
});

describe('shownIn(tree, view, size)', () => {
  test('at reading size is what is open', () => {
    assert.equal(seen(tree, shownIn(tree, at('deep'), 'reading')), seen(tree, at('deep')));
  });

  test('as a whole folds concerns and nothing else', () => {
    const view = toggled(toggled(map, 'a1'), 'b');
    const expected = `
      root
      ├── a
      │   ├── a1
      │   │   └── deep
      │   └── a2
      ├── b +
      └── c
    `;
    assert.equal(seen(tree, shownIn(tree, view, 'whole')), drawing(expected));
  });

  test('as a whole has nobody pass', () => {
    assert.equal(shownIn(tree, at('deep'), 'whole').passed.size, 0);
  });
});
