import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawnTree } from '../../../src/lib/tree/drawn-tree.ts';
import { type NodeRecord } from '../../../src/lib/content/node-schema.ts';
import { nodeOf, toTree } from '../../../src/lib/tree/model.ts';
import { content, drawn } from '../support/real.ts';
import { en, zh } from '../../support/languages.ts';

test('drawnTree(tree, locale) has every node, in the same order, below the same parent', () => {
  for (const { tree } of drawn) {
    assert.deepEqual([...tree.nodes.keys()], [...content.tree.nodes.keys()]);
    assert.deepEqual(tree.parents, content.tree.parents);
  }
});

test('drawnTree(tree, locale) holds the texts of one language and no others', () => {
  const node = { id: 'saga', kind: 'outcome', isAddition: false };
  const children = ['saga-orchestration', 'saga-choreography'];
  assert.deepEqual(nodeOf(drawnTree(content.tree, en), 'saga'), {
    ...node,
    when: 'Yes',
    label: 'Saga pattern',
    title: nodeOf(content.tree, 'saga').title[en],
    children,
  });
  assert.deepEqual(nodeOf(drawnTree(content.tree, zh), 'saga'), {
    ...node,
    when: '是',
    label: 'Saga模式',
    title: nodeOf(content.tree, 'saga').title[zh],
    children,
  });
});

test('drawnTree(tree, locale) writes nothing where there is no condition', () => {
  for (const { tree } of drawn) assert.equal(nodeOf(tree, 'compensation-strategy').when, '');
});

test('drawnTree(tree, locale) marks additions', () => {
  const node: NodeRecord = { ...nodeOf(content.tree, 'gossip'), origin: 'addition' };
  assert.equal(nodeOf(drawnTree(toTree('gossip', [node]), en), 'gossip').isAddition, true);
  assert.equal(nodeOf(drawnTree(content.tree, en), 'gossip').isAddition, false);
});
