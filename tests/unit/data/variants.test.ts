import assert from 'node:assert/strict';
import { test } from 'node:test';
import { content } from '../../../src/data/content.ts';
import { treeFiles } from '../../../src/data/tree-file.ts';
import { traditionalForms } from '../../../src/data/variants.ts';
import type { TreeFile } from '../../../src/lib/tree/tree-file.ts';
import { toTree } from '../../../src/lib/tree/model.ts';
import { matches } from '../../../src/lib/tree/view/matches.ts';
import { zh } from '../../support/languages.ts';

test('traditionalForms(texts) leads back to the characters of the texts, and to nothing else', () => {
  const forms = traditionalForms(['补偿事务', 'Saga', '熔断器']);
  assert.equal(forms['補'], '补');
  assert.equal(forms['償'], '偿');
  assert.equal(forms['斷'], '断');
  assert.equal(forms['务'], undefined);
  assert.deepEqual(traditionalForms(['Circuit breaker']), {});
});

test('a traditional query finds what the simplified one does', () => {
  const { root, nodes, variants } = JSON.parse(treeFiles.json(zh)) as TreeFile;
  const tree = { ...toTree(root, nodes), variants: new Map(Object.entries(variants)) };
  assert.equal(tree.nodes.size, content.tree.nodes.size);
  for (const [traditional, simple] of [
    ['熔斷', '熔断'],
    ['事務', '事务'],
    ['異步', '异步'],
  ] as const) {
    assert.ok(matches(tree, simple).length > 0, simple);
    assert.deepEqual(matches(tree, traditional), matches(tree, simple), traditional);
  }
});
