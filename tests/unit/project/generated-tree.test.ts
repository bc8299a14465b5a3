import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkContent } from '../../../src/lib/content/check-content.ts';
import { PROSE_PAGES } from '../../../src/lib/site/pages.ts';
import { columns } from '../../../src/lib/text/width.ts';
import { childrenOf, nodeOf, type Tree } from '../../../src/lib/tree/model.ts';
import { generatedFiles } from '../../support/generated-files.ts';
import { generatedTree } from '../../support/generated-tree.ts';
import { content } from '../support/real.ts';

const concernsOf = (tree: Tree): unknown[] =>
  childrenOf(tree, tree.root).map((id) => nodeOf(tree, id).label);

for (const count of [100, 125, 1000]) {
  describe(`generatedTree(${count}, real)`, () => {
    const tree = generatedTree(count, content.tree);
    const nodes = [...tree.nodes.values()];

    test('has so many nodes', () => assert.equal(nodes.length, count));

    test('is the same in every run', () => {
      assert.deepEqual(generatedTree(count, content.tree), tree);
    });

    test('has the concerns of the real tree', () => {
      assert.deepEqual(concernsOf(tree), concernsOf(content.tree));
    });

    test('has at most nine branches at a node', () => {
      const counts = nodes.flatMap(({ children }) => (children ? [children.length] : []));
      // The last node takes what is left.
      assert.deepEqual(
        counts.filter((branches) => branches < 1 || branches > 9),
        [],
      );
      assert.ok(counts.filter((branches) => branches === 1).length <= 1);
    });

    test('has titles of up to 26 columns', () => {
      const widths = nodes.flatMap(({ title }) => Object.values<string>(title).map(columns));
      assert.ok(Math.max(...widths) <= 26);
    });

    test('has nodes of every kind, additions, and cautions that name nodes instead', () => {
      assert.equal(new Set(nodes.map(({ kind }) => kind)).size, 3);
      assert.ok(nodes.some(({ origin }) => origin === 'addition'));
      const cautions = nodes.flatMap((node) => node.cautions);
      assert.ok(cautions.some(({ severity, instead }) => severity === 'A' && instead));
    });

    test('makes a content folder without a problem', () => {
      const { problems } = checkContent(generatedFiles(count), { pageNames: PROSE_PAGES });
      assert.deepEqual(problems, []);
    });
  });
}

test('generatedTree(count, real) refuses to be smaller than its concerns need', () => {
  assert.throws(() => generatedTree(15, content.tree), /too few nodes: 15/);
});
