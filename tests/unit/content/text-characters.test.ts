import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isBlank, textProblems } from '../../../src/lib/content/text-characters.ts';

const FORBIDDEN = [
  ...['\uFFFD', '\u0000', '\u0007', '\u001B', '\u007F', '\u0085', '\r'],
  ...['\u202A', '\u202E', '\u2066', '\u2069', '\u2028', '\u2029', '\uFEFF'],
  ...['\u{E0041}', '\uD800', '\uDC00', '\uFFFE', '\uE000', '\u{10FFFD}', '\u0378'],
  ...['\u200B', '\u200C', '\u200D', '\u200F', '\u061C', '\u00AD', '\u206E', '\u2063', '\uFE0F'],
  ...['\uFFF9', '\uFFFB', '\uFFFC', '\u{E0100}', '\u115F', '\u3164', '\u034F', '\u180E', '\u2800'],
];

/** What fonts show as nothing, or as nothing by itself. */
const UNSEEN = [
  ...['\u2800', '\uFE0F', '\u115F', '\u1160', '\u3164', '\uFFA0', '\u034F', '\u2063', '\u180E'],
  ...['\u{E0100}', '\uE000', '\u0378', '\u0301', '\uFFF9'],
];

describe('textProblems(text)', () => {
  for (const character of FORBIDDEN) {
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    test(`finds U+${code}, with its line`, () => {
      const [problem, ...others] = textProblems(`one\ntwo ${character}${character} three`);
      assert.deepEqual(others, []);
      assert.equal(problem?.line, 2);
      assert.ok(problem.detail.startsWith(`U+${code}, `), problem.detail);
    });
  }

  test('finds several, also in one line', () => {
    const found = textProblems('\u0001\u202E\n\uFFFD').map(({ line }) => line);
    assert.deepEqual(found, [1, 1, 2]);
  });

  test('finds marks without a letter, and more of them than a letter has', () => {
    const found = ['e\u0301\u0302\u0303\u0304', '\u0301e', 'e \u0301'].flatMap(textProblems);
    assert.deepEqual(
      found.map(({ detail }) => detail.slice(0, 27)),
      ['U+0301, the first of a pile', 'U+0301, a mark without a le', 'U+0301, a mark without a le'],
    );
  });

  test('finds letters of another script among Latin ones', () => {
    for (const word of ['S\u0430ga', '\u041Aafka', 'c\u03BFde', '\u0391CID', 'tr\u03B1ce']) {
      const [problem, ...others] = textProblems(`A ${word}, ${word}`);
      assert.deepEqual(others, []);
      assert.match(problem?.detail ?? '', /looks like a Latin letter/);
      assert.ok(problem?.detail.includes(word), word);
    }
  });

  test('finds nothing in what languages are written in', () => {
    for (const text of [
      '',
      'a\tb\r\nc',
      '中文，“引号”。',
      'می\u200cخواهم',
      '👩\u200d💻 ⌘ ❤\uFE0F 👩🏽\u200d💻 👁\uFE0F\u200d🗨\uFE0F',
      '5 μs, 5 µs, Δt, the α of λ-calculus, β-test',
      'Сага и Saga, λόγος',
      'क्\u200dष',
      'e\u0301 \u00A0 ồ ỗ',
      'שָׁלוֹם ที่นี่',
    ]) {
      assert.deepEqual(textProblems(text), [], text);
    }
  });
});

describe('isBlank(text)', () => {
  test('of what is not seen', () => {
    for (const text of ['', ' \n\t', '\u00A0', '\u3000', '\u200B\u00AD', '\uFEFF', ...UNSEEN]) {
      assert.equal(isBlank(text), true);
    }
    for (const text of ['.', ' a', '中']) assert.equal(isBlank(text), false);
  });
});
