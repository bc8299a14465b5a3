import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineOf } from '../../../src/lib/tree/line.ts';

const label = { en: 'CQRS pattern', zh: 'CQRS模式' };

test('lineOf(node, locale) sets the condition before an arrow', () => {
  const node = { when: { en: 'Yes', zh: '是' }, label };
  assert.equal(lineOf(node, 'en'), 'Yes → CQRS pattern');
  assert.equal(lineOf(node, 'zh'), '是 → CQRS模式');
});

test('lineOf(node, locale) of a node without a condition is its label', () => {
  assert.equal(lineOf({ label }, 'en'), 'CQRS pattern');
  assert.equal(lineOf({ when: undefined, label }, 'zh'), 'CQRS模式');
});
