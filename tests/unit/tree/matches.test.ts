import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { matches } from '../../../src/lib/tree/matches.ts';
import { drawn } from '../support/real.ts';

const [english, chinese] = drawn.map(({ tree }) => tree);

describe('matches(tree, query)', () => {
  test('finds by any part of when, label or title, in reading order', () => {
    assert.ok(english);
    assert.deepEqual(matches(english, 'OUTBOX').slice(0, 1), ['transactional-outbox']);
    assert.ok(matches(english, 'kafka').length > 2);
  });
  test('wants every word', () => {
    assert.ok(english);
    assert.deepEqual(matches(english, 'saga central'), ['saga-orchestration']);
  });
  test('finds a piece of Chinese', () => {
    assert.ok(chinese);
    assert.ok(matches(chinese, '舱壁').includes('bulkhead'));
  });
  test('finds nothing for nothing, or for what is nowhere', () => {
    assert.ok(english);
    assert.deepEqual([matches(english, '  '), matches(english, 'zzz')], [[], []]);
  });
});
