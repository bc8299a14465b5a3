import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Scenario } from '../../../src/lib/content/schema.ts';
import { inBoth } from '../../support/languages.ts';
import { betterThan, isSameItem } from '../../../src/lib/content/struck.ts';

type RowCaution = Scenario['cautions'][number];

const caution = (own: Pick<RowCaution, 'scope'> & Partial<RowCaution>): RowCaution => ({
  row: null,
  severity: 'A',
  text: inBoth('x', '甲'),
  sources: [],
  judgement: true,
  reviewed: '2026-11-30',
  ...own,
});

describe('betterThan(item, cautions)', () => {
  const cautions = [
    caution({ scope: 'condition' }),
    caution({
      scope: 'choice',
      against: [{ node: 'a' }, { technology: 'b' }],
      instead: ['x', 'y'],
    }),
    caution({ scope: 'choice', against: [{ node: 'a' }], instead: ['y', 'z'] }),
    caution({ scope: 'choice', against: [{ node: 'c' }], noInstead: inBoth('y', '乙') }),
  ];

  test('has the nodes to take in its place, each once', () => {
    assert.deepEqual(betterThan({ node: 'a' }, cautions), ['x', 'y', 'z']);
    assert.deepEqual(betterThan({ technology: 'b' }, cautions), ['x', 'y']);
  });

  test('is empty where nothing stands in for it', () => {
    assert.deepEqual(betterThan({ node: 'c' }, cautions), []);
  });

  test('is nothing where no caution speaks against it', () => {
    assert.equal(betterThan({ node: 'b' }, cautions), undefined);
    assert.equal(betterThan({}, cautions), undefined);
  });
});

test('isSameItem(a, b) compares kind and id; what refers to nothing is like nothing', () => {
  assert.ok(isSameItem({ pattern: 'p' }, { pattern: 'p' }));
  assert.ok(!isSameItem({ pattern: 'p' }, { node: 'p' }));
  assert.ok(!isSameItem({}, {}));
});
