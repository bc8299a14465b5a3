import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFolder } from '../../../src/data/read-folder.ts';

test('no text counts the nodes by hand: <NodeCount/> does', () => {
  const texts = [...readFolder('content').files].filter(([file]) => file.endsWith('.mdx'));
  const counting = texts.filter(([, text = '']) => text.includes('<NodeCount'));
  assert.ok(texts.length > 60 && counting.length > 1);
  for (const [file, text = ''] of texts) {
    assert.doesNotMatch(text, /\b\d{2,} (?:nodes|additions)|\d{2,} 个节点/, file);
  }
});
