import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawnTree } from '../../../src/lib/tree/drawn-tree.ts';
import { type NodeRecord } from '../../../src/lib/content/node-schema.ts';
import { nodeOf, toTree } from '../../../src/lib/tree/model.ts';
import { content, drawn } from '../support/real.ts';
import { record } from '../support/records.ts';
import { en, inBoth, zh } from '../../support/languages.ts';

const caution = {
  row: null,
  text: inBoth('Not so.', '并非如此。'),
  sources: [],
  reviewed: '2026-11-22',
};

test('drawnTree(tree, locale) has every node, in the same order, below the same parent', () => {
  for (const { tree } of drawn) {
    assert.deepEqual([...tree.nodes.keys()], [...content.tree.nodes.keys()]);
    assert.deepEqual(tree.parents, content.tree.parents);
  }
});

test('drawnTree(tree, locale) holds the texts of one language and no others', () => {
  const unmarked = { mark: undefined, instead: undefined, repeatedWhen: undefined };
  const node = { id: 'saga', kind: 'outcome', isAddition: false, ...unmarked };
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

test('drawnTree(tree, locale) leaves out a condition or label that the title repeats', () => {
  const texts = { title: inBoth('Consul', 'Consul'), label: inBoth('Consul', 'Consul 注册中心') };
  const repeated = record('consul', { ...texts, when: inBoth('Consul-', '使用') });
  const tree = toTree('consul', [repeated]);
  const [english, chinese] = [en, zh].map((locale) => nodeOf(drawnTree(tree, locale), 'consul'));
  assert.deepEqual([english?.when, english?.label], ['', '']);
  assert.deepEqual([chinese?.when, chinese?.label], ['使用', 'Consul 注册中心']);
});

test('drawnTree(tree, locale) marks what a caution speaks against, with the titles to take instead', () => {
  const wrong = record('wrong', {
    cautions: [{ ...caution, severity: 'A', scope: 'choice', instead: ['right'] }],
  });
  const root = record('root', { children: ['wrong', 'right'] });
  const drawnWrong = nodeOf(drawnTree(toTree('root', [root, wrong, record('right')]), zh), 'wrong');
  assert.deepEqual([drawnWrong.mark, drawnWrong.instead], ['A', ['right 节点']]);
});

test('drawnTree(tree, locale) marks additions', () => {
  const node: NodeRecord = { ...nodeOf(content.tree, 'gossip'), origin: 'addition' };
  assert.equal(nodeOf(drawnTree(toTree('gossip', [node]), en), 'gossip').isAddition, true);
  assert.equal(nodeOf(drawnTree(content.tree, en), 'gossip').isAddition, false);
});
