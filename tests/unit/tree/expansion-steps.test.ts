import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  allClosed,
  arrival,
  type Expansion,
  isSame,
  revealed,
  stepped,
  toggled,
} from '../../../src/lib/tree/expansion.ts';
import { drawing, seen, treeFrom } from '../support/trees.ts';

const tree = treeFrom(`
  root
  ├── a
  │   ├── a1
  │   │   └── deep
  │   └── a2
  ├── b
  │   └── b1
  └── c
`);

const changes: readonly { name: string; expansion: Expansion; shows: string }[] = [
  {
    name: "toggled(expansion, 'root') of a closed node opens it with all its branches",
    expansion: toggled(allClosed(), 'root'),
    shows: `
      root
      ├── a +
      ├── b +
      └── c
    `,
  },
  {
    name: "toggled(expansion, 'a1') of an open node closes it",
    expansion: toggled(arrival(tree, 'a1'), 'a1'),
    shows: `
      root (2 more)
      └── a
          ├── a1 +
          └── a2
    `,
  },
  {
    name: "toggled(toggled(expansion, 'root'), 'root') of a passed node shows all its branches",
    expansion: toggled(toggled(arrival(tree, 'a1'), 'root'), 'root'),
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
    name: "revealed(expansion, 'root') shows what a passed node keeps back, and leaves the rest",
    expansion: revealed(arrival(tree, 'deep'), 'root'),
    shows: `
      root
      ├── a (1 more)
      │   └── a1
      │       └── deep
      ├── b +
      └── c
    `,
  },
];

for (const { name, expansion, shows } of changes) {
  test(name, () => assert.equal(seen(tree, expansion), drawing(shows)));
}

test('toggled(expansion, id) and revealed(expansion, id) leave the given expansion as it was', () => {
  const before = arrival(tree, 'a1');
  toggled(before, 'a1');
  revealed(before, 'root');
  assert.ok(isSame(before, arrival(tree, 'a1')));
});

describe('stepped(tree, expansion, from, to)', () => {
  test('walks on when nothing was opened: shows what the page of `to` shows', () => {
    for (const to of tree.nodes.keys()) {
      assert.ok(isSame(stepped(tree, arrival(tree, 'a1'), 'a1', to), arrival(tree, to)), to);
    }
  });

  test('keeps what was opened, and opens `to` as well', () => {
    const opened = toggled(revealed(arrival(tree, 'a'), 'root'), 'b');
    const shows = `
      root
      ├── a
      │   ├── a1
      │   │   └── deep
      │   └── a2
      ├── b
      │   └── b1
      └── c
    `;
    assert.equal(seen(tree, stepped(tree, opened, 'a', 'a1')), drawing(shows));
  });

  test('leaves a passed node as it is when it is `to`', () => {
    const closed = toggled(arrival(tree, 'a1'), 'a1');
    const shows = `
      root (2 more)
      └── a
          ├── a1 +
          └── a2
    `;
    assert.equal(seen(tree, stepped(tree, closed, 'a1', 'root')), drawing(shows));
  });

  test('reveals a passed node that keeps the trail of `to` back', () => {
    const closed = toggled(arrival(tree, 'a1'), 'a1');
    const shows = `
      root
      ├── a
      │   ├── a1 +
      │   └── a2
      ├── b
      │   └── b1
      └── c
    `;
    assert.equal(seen(tree, stepped(tree, closed, 'a1', 'b')), drawing(shows));
  });
});
