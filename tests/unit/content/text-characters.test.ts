import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isBlank, textProblems } from '../../../src/lib/content/text-characters.ts';

const FORBIDDEN = [
  ...['\uFFFD', '\u0000', '\u0007', '\u001B', '\u007F', '\u0085', '\r'],
  ...['\u202A', '\u202E', '\u2066', '\u2069', '\u2028', '\u2029', '\uFEFF'],
  ...['\u{E0041}', '\uD800', '\uDC00', '\uFFFE', '\uE000'],
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

  test('finds nothing in what languages are written in', () => {
    for (const text of [
      '',
      'a\tb\r\nc',
      '中文，“引号”。',
      'می\u200cخواهم',
      '👩\u200d💻 ⌘',
      'e\u0301 \u00A0',
    ]) {
      assert.deepEqual(textProblems(text), [], text);
    }
  });
});

describe('isBlank(text)', () => {
  test('of what is not seen', () => {
    for (const text of ['', ' \n\t', '\u00A0', '\u3000', '\u200B\u00AD', '\uFEFF']) {
      assert.equal(isBlank(text), true);
    }
    for (const text of ['.', ' a', '中']) assert.equal(isBlank(text), false);
  });
});
