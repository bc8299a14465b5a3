import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { edits, nearest } from '../../../src/lib/search/nearest.ts';
import { ids } from '../support/real.ts';

const nodes = ids.map((id) => ({ id }));
const found = (typed: string, count = 3): string[] =>
  nearest(typed, nodes, count).map(({ id }) => id);

describe('nearest(typed, candidates, count)', () => {
  test('finds every real id by itself, in capitals as well', () => {
    for (const id of ids) {
      assert.equal(found(id)[0], id);
      assert.equal(found(id.toUpperCase())[0], id);
    }
  });

  const slips = [
    { typed: 'sagga', id: 'saga' },
    { typed: 'orchestration', id: 'saga-orchestration' },
    { typed: 'saga_orchestration', id: 'saga-orchestration' },
    { typed: 'circuitbreaker', id: 'circuit-breaker' },
    { typed: 'two-phase-comit', id: 'two-phase-commit' },
  ];
  for (const { typed, id } of slips) {
    test(`finds ${id} for ${typed}`, () => assert.ok(found(typed).includes(id)));
  }

  test('finds an id by one of its words, mistyped', () => {
    assert.ok(found('sagga', 5).includes('saga-orchestration'));
  });

  test('gives as many as wanted, or all', () => {
    assert.equal(found('saga', 0).length, 0);
    assert.equal(found('saga', 2).length, 2);
    assert.equal(found('saga', 999).length, ids.length);
    assert.equal(found('', 2).length, 2);
  });
});

test('edits(a, b) counts letters inserted, deleted and replaced', () => {
  const cases = [
    ['', '', 0],
    ['', 'ab', 2],
    ['ab', '', 2],
    ['saga', 'saga', 0],
    ['sagga', 'saga', 1],
    ['sga', 'saga', 1],
    ['sage', 'saga', 1],
    ['kitten', 'sitting', 3],
  ] as const;
  for (const [a, b, count] of cases) assert.equal(edits(a, b), count, `${a} to ${b}`);
});
