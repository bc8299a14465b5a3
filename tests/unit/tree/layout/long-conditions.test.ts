import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withHints, withStacked } from '../../../../src/lib/tree/layout/long-conditions.ts';
import { mapColumns } from '../../../../src/lib/tree/layout/map-columns.ts';
import type { DrawnNode } from '../../../../src/lib/tree/drawn-node.ts';
import { nodeOf, type Tree, toTree } from '../../../../src/lib/tree/model.ts';
import { drawn } from '../../support/real.ts';

const LONG = 'Several applications read the same events';

/** A concern with a wide branch, which gives its frame room, and one with leaves of these conditions. */
function treeWith(...whens: readonly string[]): Tree<DrawnNode> {
  const node = (id: string, when = '', children?: string[]): DrawnNode => ({
    id,
    kind: children ? 'question' : 'outcome',
    title: `The title of ${id}`,
    label: '',
    when,
    isAddition: false,
    children,
  });
  const leaves = whens.map((when, index) => node(`leaf-${index}`, when));
  const deep = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'];
  return toTree<DrawnNode>('root', [
    node('root', '', ['concern']),
    node('concern', '', ['family', 'd0']),
    node(
      'family',
      '',
      leaves.map(({ id }) => id),
    ),
    ...leaves,
    node('d0', '', ['d1']),
    ...deep.map((id, index) => node(id, '', deep[index + 1] ? [deep[index + 1] ?? ''] : undefined)),
  ]);
}

const hinted = (tree: Tree<DrawnNode>): string[] =>
  [...withHints(tree, mapColumns(tree)).nodes.values()]
    .filter(({ isHinted }) => isHinted)
    .map(({ id }) => id);

describe('withHints(tree, columns)', () => {
  test('keeps back no condition that has room, none of six letters, and none at all', () => {
    assert.deepEqual(hinted(treeWith(LONG, 'Seldom', '跨区域事务', '𠮷𠮷𠮷𠮷𠮷𠮷', '')), []);
  });

  test('keeps all of a family back where one has no room', () => {
    const tree = treeWith(LONG, 'Rather short', LONG.repeat(4), 'Yes');
    assert.deepEqual(hinted(tree), ['leaf-0', 'leaf-1', 'leaf-2']);
  });

  test('keeps back that of a node with branches, which has no room beside it', () => {
    const tree = treeWith('Yes');
    const nodes = [...tree.nodes.values()].map((node) =>
      node.id === 'family' ? { ...node, when: LONG } : node,
    );
    assert.deepEqual(hinted(toTree('root', nodes)), ['family']);
  });

  test('shows most conditions of the real tree', () => {
    for (const { locale, tree } of drawn) {
      const all = [...tree.nodes.values()].filter(({ when }) => when !== '').length;
      assert.ok(hinted(tree).length < all / 2, locale);
    }
  });
});

test('withStacked(tree) marks leaves that are too long for one line to read, and no others', () => {
  const tree = withStacked(treeWith(LONG, 'Yes', ''));
  const stacked = [...tree.nodes.keys()].filter((id) => nodeOf(tree, id).isStacked);
  assert.deepEqual(stacked, ['leaf-0']);
});
