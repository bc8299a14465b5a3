import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { textSize, typicalWidth } from '../../../src/lib/text/typical-width.ts';

describe('typicalWidth(text)', () => {
  test('of a Han or full-width character is 1 em', () => {
    for (const letter of '两，（：Ａ') assert.equal(typicalWidth(letter), 1, letter);
  });

  test('is larger for larger letters, and adds up', () => {
    const widths = 'i t c v B D w m'.split(' ').map((letter) => typicalWidth(letter));
    assert.deepEqual(widths, widths.toSorted());
    assert.ok(Math.abs(typicalWidth('mim') - 2 * typicalWidth('m') - typicalWidth('i')) < 1e-9);
    assert.equal(typicalWidth(''), 0);
  });

  test('is larger for bold letters', () => {
    assert.ok(typicalWidth('Saga', true) > typicalWidth('Saga'));
    assert.equal(typicalWidth('模式', true), 2);
  });

  test('is between a fifth and 1 em for every Latin letter and digit', () => {
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789') {
      const width = typicalWidth(letter);
      assert.ok(width > 0.2 && width <= 1, letter);
    }
  });
});

describe('textSize(text, most)', () => {
  /** Lines, and whether they keep to what they may take. */
  const cases: readonly (readonly [text: string, most: number, lines: number])[] = [
    ['', 5, 1],
    ['Saga', 5, 1],
    ['Two-phase commit', 20, 1],
    ['Two-phase commit', 6, 2],
    ['Two-phase commit', 1, 3],
    ['两阶段提交', 5, 1],
    ['两阶段提交', 3, 2],
    ['两阶段，提交', 4, 2],
    ['两阶段，提交', 3, 3],
    ['Temporal 工作流', 5, 2],
  ];
  for (const [text, most, lines] of cases) {
    test(`sets "${text}" in ${lines} of at most ${most} em`, () => {
      assert.equal(textSize(text, most).lines, lines);
    });
  }

  test('is one line where there is room', () => {
    const text = 'Which consistency do transactions need?';
    const { lines, width } = textSize(text);
    assert.equal(lines, 1);
    assert.ok(Math.abs(width - typicalWidth(text)) < 1e-9);
  });

  test('is no wider than it may be, or than its longest word', () => {
    for (const most of [1, 3, 5, 8]) {
      const { width } = textSize('Which consistency do transactions need?', most);
      assert.ok(width <= Math.max(most, typicalWidth('transactions')), `${most}: ${width}`);
    }
  });

  test('needs no more lines where there is more room', () => {
    const lines = [1, 2, 4, 6, 9, 14, 30].map(
      (most) => textSize('跨服务 transactions, 最终一致', most).lines,
    );
    assert.deepEqual(
      lines,
      lines.toSorted((a, b) => b - a),
    );
  });

  test('breaks a word that is longer than a line may ever be', () => {
    const { lines, width } = textSize('n'.repeat(60), 5);
    assert.ok(width <= 14 && lines >= typicalWidth('n'.repeat(60)) / 14, `${lines} ${width}`);
  });
});
