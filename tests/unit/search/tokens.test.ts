import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { queryPieces, tokens } from '../../../src/lib/search/tokens.ts';

describe('tokens(text)', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Two-phase commit (2PC)', ['two', 'phase', 'commit', '2pc']],
    ['幂等消费者', ['幂等', '等消', '消费', '费者']],
    ['Saga编排式', ['saga', '编排', '排式']],
    ['用 Kafka，不用锁', ['用', 'kafka', '不用', '用锁']],
    ['２ＰＣ', ['2pc']],
    [' …，。', []],
  ];
  for (const [text, expected] of cases) {
    test(`of "${text}" is ${expected.join(' ') || 'nothing'}`, () => {
      assert.deepEqual(tokens(text), expected);
    });
  }
});

test('queryPieces(query) keeps a run of Chinese whole, and parts it from letters', () => {
  assert.deepEqual(queryPieces('Saga 编排式'), ['saga', '编排式']);
});
