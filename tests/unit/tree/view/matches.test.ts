import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { foundParts, matches, searchWords } from '../../../../src/lib/tree/view/matches.ts';
import { drawn } from '../../support/real.ts';

const [english, chinese] = drawn.map(({ tree }) => tree);

describe('matches(tree, query)', () => {
  test('finds by any part of when, label or title, in reading order', () => {
    assert.ok(english);
    assert.deepEqual(matches(english, 'OUTBOX').slice(0, 1), ['transactional-outbox']);
    assert.ok(matches(english, 'kafka').length > 2);
    assert.deepEqual(matches(english, 'saga-orch'), []);
  });
  test('wants every word', () => {
    assert.ok(english);
    assert.deepEqual(matches(english, 'saga central'), ['saga-orchestration']);
  });
  test('finds a piece of Chinese', () => {
    assert.ok(chinese);
    assert.ok(matches(chinese, '舱壁').includes('bulkhead'));
  });
  test('takes full-width letters and spaces for others', () => {
    for (const { tree } of drawn) {
      assert.deepEqual(matches(tree, 'ＳＡＧＡ'), matches(tree, 'saga'));
      assert.deepEqual(matches(tree, 'ｓａｇａ　ｏｒｃｈ'), ['saga-orchestration']);
    }
  });
  test('finds nothing for nothing, or for what is nowhere', () => {
    assert.ok(english);
    assert.deepEqual([matches(english, '  '), matches(english, 'zzz')], [[], []]);
  });
});

test('searchWords(query) are the words as they are compared', () => {
  assert.deepEqual(searchWords({}, '  Saga　ＴＣＣ '), ['saga', 'tcc']);
  assert.deepEqual(searchWords({}, ' '), []);
});

describe('foundParts(text, words)', () => {
  /** `Orchestrated [saga]` */
  const parted = (text: string, ...words: string[]): string =>
    foundParts(text, words)
      .map(({ text: part, isFound }) => (isFound ? `[${part}]` : part))
      .join('');

  const cases: readonly (readonly [text: string, words: string[], expected: string])[] = [
    ['Orchestrated saga', ['saga'], 'Orchestrated [saga]'],
    ['Saga saga', ['saga'], '[Saga] [saga]'],
    ['banana', ['ana'], 'b[anana]'],
    ['Saga pattern', ['aga', 'sag'], '[Saga] pattern'],
    ['编制式 Saga', ['制式', 'saga'], '编[制式] [Saga]'],
    ['ＴＣＣ模式', ['tcc'], '[ＴＣＣ]模式'],
    ['Saga', ['tcc'], 'Saga'],
    ['Saga', [], 'Saga'],
  ];
  for (const [text, words, expected] of cases) {
    test(`marks ${words.join(', ') || 'nothing'} in ${text}`, () =>
      assert.equal(parted(text, ...words), expected));
  }

  test('marks nothing where places would not fit, and loses nothing', () => {
    assert.equal(parted('Saga ﬁle ½', 'file'), 'Saga ﬁle ½');
    assert.deepEqual(foundParts('', ['saga']), []);
  });
});
