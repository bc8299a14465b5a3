import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lineCount, widestWidth } from '../../../src/lib/tree/text-height.ts';
import { content } from '../support/real.ts';

describe('widestWidth(text)', () => {
  test('grows with every character', () => {
    assert.equal(widestWidth(''), 0);
    assert.ok(widestWidth('ab') > widestWidth('a'));
  });

  test('gives a Chinese character and full-width punctuation more than an em', () => {
    for (const text of ['事', '，', '（', '》']) assert.ok(widestWidth(text) > 1, text);
  });

  test('gives a Latin letter less than a Chinese character', () => {
    assert.ok(widestWidth('m') < widestWidth('事'));
  });
});

describe('lineCount(text, width)', () => {
  const cases = [
    { text: '', width: 10, lines: 1, why: 'a box has a line even without text' },
    { text: 'Redis', width: 10, lines: 1, why: 'a word that fits' },
    { text: 'one two', width: 4, lines: 2, why: 'breaks at a space' },
    { text: 'one two three', width: 4, lines: 3, why: 'a word per line' },
    { text: 'a b c', width: 10, lines: 1, why: 'several words in a line' },
    { text: 'aaaaaaaaaa', width: 4, lines: 2, why: 'a word longer than the line is broken' },
    { text: 'ab aaaaaaaaaa', width: 4, lines: 3, why: 'a long word starts on its own line' },
    { text: '事务一致性', width: 3, lines: 3, why: 'Chinese breaks anywhere' },
    { text: '需要Redis', width: 4, lines: 2, why: 'a Latin word inside Chinese stays whole' },
  ];
  for (const { text, width, lines, why } of cases) {
    test(`${lines} for "${text}" in ${width} em: ${why}`, () => {
      assert.equal(lineCount(text, width), lines);
    });
  }

  test('never falls when a text of the tree is set narrower, nor below its bare width', () => {
    const widths = [40, 20, 15, 12, 10, 8];
    for (const { label } of content.tree.nodes.values()) {
      for (const text of Object.values(label)) {
        const counts = widths.map((width) => lineCount(text, width));
        assert.deepEqual(
          counts,
          counts.toSorted((a, b) => a - b),
          text,
        );
        widths.forEach((width, index) => {
          assert.ok((counts[index] ?? 0) * width >= widestWidth(text.replaceAll(' ', '')), text);
        });
      }
    }
  });
});
