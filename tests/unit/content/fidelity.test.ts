import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lineOf } from '../../../src/lib/tree/line.ts';
import { nodeOf, toTree, type Tree, trailOf } from '../../../src/lib/tree/model.ts';
import { outline } from '../../../src/lib/tree/outline.ts';
import { sourcePart } from '../../../src/lib/tree/source-part.ts';
import { fixtureLines } from '../support/fixture.ts';
import { content } from '../support/real.ts';
import { record } from '../support/records.ts';
import { en, zh } from '../../support/languages.ts';
import { FIRST_LINE, SLIPS } from '../../support/source-slips.ts';

/** Every line that is not the source's, as in SLIPS. */
function differences(tree: Tree): [number, string, string][] {
  const source = fixtureLines('source-tree.txt');
  const part = sourcePart(tree);
  const ours = outline(part, (id) => lineOf(nodeOf(part, id), zh)).split('\n');
  const count = Math.max(source.length, ours.length);
  return Array.from({ length: count }, (_, index): [number, string, string] => [
    FIRST_LINE + index,
    source[index] ?? 'no line',
    ours[index] ?? 'no line',
  ]).filter(([, line, own]) => line !== own);
}

test("the tree is the source's, line by line, but for its slips, each of which occurs", () => {
  assert.deepEqual(differences(content.tree), SLIPS);
});

test("the source's tree has 79 lines, one for each of its nodes", () => {
  assert.equal(fixtureLines('source-tree.txt').length, 79);
  assert.equal(fixtureLines('nodes.tsv').length - 1, 79);
});

describe('an addition', () => {
  const addition = record('addition', { origin: 'addition', children: ['below'] });
  const below = record('below', { origin: 'addition' });
  const parents = ['distributed-system', 'cqrs', 'gossip', 'service-discovery'];
  for (const parent of parents) {
    for (const place of [0, 1, 99]) {
      test(`below ${parent}, at ${place}, changes nothing of the source's tree`, () => {
        const nodes = [...content.tree.nodes.values()].map((node) =>
          node.id === parent
            ? { ...node, children: (node.children ?? []).toSpliced(place, 0, 'addition') }
            : node,
        );
        const tree = toTree(content.tree.root, [...nodes, addition, below]);
        assert.ok(tree.nodes.has('below'));
        assert.deepEqual(differences(tree), SLIPS);
      });
    }
  }

  test('that calls itself source is seen', () => {
    const node = { ...nodeOf(content.tree, 'gossip'), children: ['below'] };
    const nodes = [...content.tree.nodes.values(), node, record('below')];
    assert.notDeepEqual(differences(toTree(content.tree.root, nodes)), SLIPS);
  });
});

describe('nodes.tsv', () => {
  const [head = '', ...rows] = fixtureLines('nodes.tsv');
  const names = head.split('\t');
  const { tree } = content;
  for (const row of rows) {
    const cells = row.split('\t');
    const expected = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
    test(`holds ${cells[0] ?? ''} as it is in the data`, () => {
      const node = nodeOf(tree, cells[0] ?? '');
      assert.deepEqual(
        {
          id: node.id,
          parent: tree.parents.get(node.id) ?? '',
          depth: String(trailOf(tree, node.id).length - 1),
          choose: node.choose ?? '',
          zh: lineOf(node, zh),
          en: lineOf(node, en),
          kind: node.kind,
        },
        expected,
      );
    });
  }

  test('holds every node of the source, in the order of the tree', () => {
    const nodes = [...tree.nodes.values()].filter(({ origin }) => origin === 'source');
    assert.deepEqual(
      rows.map((row) => row.split('\t')[0]),
      nodes.map(({ id }) => id),
    );
  });
});
