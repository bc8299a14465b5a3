import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineOf } from '../../../src/lib/tree/line.ts';
import { en, inBoth, zh } from '../../support/languages.ts';

const label = inBoth('CQRS pattern', 'CQRS模式');

test('lineOf(node, locale) sets the condition before an arrow', () => {
  const node = { when: inBoth('Yes', '是'), label };
  assert.equal(lineOf(node, en), 'Yes → CQRS pattern');
  assert.equal(lineOf(node, zh), '是 → CQRS模式');
});

test('lineOf(node, locale) of a node without a condition is its label', () => {
  assert.equal(lineOf({ label }, en), 'CQRS pattern');
  assert.equal(lineOf({ when: undefined, label }, zh), 'CQRS模式');
});
