import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { childrenOf, siblingsOf, toTree, trailOf } from '../../../../src/lib/tree/model.ts';
import {
  arrival,
  filtered,
  revealed,
  shownIn,
  type View,
} from '../../../../src/lib/tree/view/view.ts';
import { isLarge, shownChildren } from '../../../../src/lib/tree/view/shown.ts';
import { visibleIds, visibleTree } from '../../../../src/lib/tree/view/visible.ts';
import { drawn, ids } from '../../support/real.ts';
import { drawing, seen, treeFrom } from '../../support/trees.ts';

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

const cases: readonly { name: string; view: View; shows: string }[] = [
  {
    name: 'of the map shows all',
    view: arrival(tree, { page: 'map' }),
    shows: `
      root <
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
    name: 'at the root shows its branches',
    view: arrival(tree, { page: 'node', current: 'root' }),
    shows: `
      root <
      ├── a +
      ├── b +
      └── c
    `,
  },
  {
    name: 'at a concern shows its siblings and its branches',
    view: arrival(tree, { page: 'node', current: 'a' }),
    shows: `
      root
      ├── a <
      │   ├── a1 +
      │   └── a2
      ├── b +
      └── c
    `,
  },
  {
    name: 'below keeps back what stands beside the trail',
    view: arrival(tree, { page: 'node', current: 'deep' }),
    shows: `
      root (2 more)
      └── a (1 more)
          └── a1
              └── deep <
                  └── deeper
    `,
  },
  {
    name: 'of an example shows what it reaches, and no current node',
    view: arrival(tree, { page: 'example', reached: ['a1', 'b1'] }),
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
  {
    name: 'of an example that reaches nothing shows the root',
    view: arrival(tree, { page: 'example', reached: [] }),
    shows: 'root +',
  },
];

describe('arrival(tree, subject)', () => {
  for (const { name, view, shows } of cases) {
    test(name, () => {
      assert.equal(seen(tree, view, view.current), drawing(shows));
    });
  }

  test('has no size, no example and no words yet', () => {
    for (const { view } of cases) {
      const { size, example, query, before } = view;
      assert.deepEqual([size, example, query, before], [undefined, undefined, '', undefined]);
    }
  });

  test('of every real node shows its trail, siblings and branches, no more', () => {
    for (const { tree: real } of drawn) {
      for (const id of ids) {
        const near = [trailOf, siblingsOf, childrenOf].flatMap((of) => of(real, id));
        const view = arrival(real, { page: 'node', current: id });
        assert.deepEqual(visibleIds(visibleTree(real, view)).toSorted(), near.toSorted(), id);
      }
    }
  });

  test('throws on an unknown node', () => {
    assert.throws(() => arrival(tree, { page: 'node', current: 'x' }), /^Error: unknown node: x$/);
  });
});

describe('a tree with more than 500 nodes', () => {
  /** Two concerns: the first with as many branches as is said, the second with one that has all others. */
  const sized = (count: number, branches = 1) => {
    const own = Array.from({ length: branches }, (_, index) => `a${index + 1}`);
    const rest = Array.from({ length: count - branches - 4 }, (_, index) => `n${index}`);
    const node = { kind: 'outcome', when: '', label: '', title: '', isAddition: false } as const;
    return toTree('root', [
      { ...node, id: 'root', children: ['a', 'b'] },
      { ...node, id: 'a', children: own },
      ...own.map((id) => ({ ...node, id })),
      { ...node, id: 'b', children: ['b1'] },
      { ...node, id: 'b1', children: rest },
      ...rest.map((id) => ({ ...node, id })),
    ]);
  };

  test('is large', () => {
    assert.deepEqual([isLarge(sized(500)), isLarge(sized(501))], [false, true]);
  });

  test('arrives as its concerns and their branches, in both sizes', () => {
    const large = sized(501);
    const view = arrival(large, { page: 'map' });
    const expected = drawing(`
      root <
      ├── a
      │   └── a1
      └── b
          └── b1 +
    `);
    for (const size of ['whole', 'reading'] as const) {
      assert.equal(seen(large, shownIn(large, view, size), view.current), expected, size);
    }
  });

  test('cuts a large family of a concern, until it is revealed or something of it is looked for', () => {
    const large = sized(501, 9);
    const view = arrival(large, { page: 'map' });
    const shown = (of: View) => shownChildren(large, shownIn(large, of, 'whole'), 'a').length;
    assert.equal(shown(view), 6);
    assert.equal(shown(revealed(view, 'a')), 9);
    const looked = filtered(large, view, 'a9', ['a9']);
    assert.equal(shown(looked), 9);
    assert.equal(shown(filtered(large, looked, '', [])), 6);
  });
});

test('arrival(tree, subject) of an example sets its ways one step below the other, nothing kept back', () => {
  const { passed } = arrival(tree, { page: 'example', reached: ['a1', 'b1'] });
  assert.deepEqual(
    [...passed],
    ['root', 'a', 'b'].map((id) => [id, null]),
  );
});
