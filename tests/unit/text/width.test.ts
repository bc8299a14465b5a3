import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { columns } from '../../../src/lib/text/width.ts';

const CASES: readonly { text: string; is: number; why: string }[] = [
  { text: '', is: 0, why: 'nothing' },
  { text: 'Two-phase commit (2PC)', is: 22, why: 'Latin letters' },
  { text: 'naïve Übung', is: 11, why: 'letters with accents' },
  { text: '两阶段提交', is: 10, why: 'Han' },
  { text: '𠮷', is: 2, why: 'Han outside the first plane' },
  { text: '々〇', is: 4, why: 'signs of the script Han' },
  { text: 'ひらカタ', is: 8, why: 'Hiragana and Katakana' },
  { text: 'キー・ズ', is: 8, why: 'the long vowel and the dot between words' },
  { text: 'ｶﾀ｡', is: 3, why: 'half-width Katakana' },
  { text: '한국', is: 4, why: 'Hangul' },
  { text: '，。（）：？', is: 12, why: 'full-width punctuation' },
  { text: '、「」　', is: 8, why: 'CJK punctuation and the ideographic space' },
  { text: '￥', is: 2, why: 'a full-width sign' },
  { text: '“a”—b…×', is: 7, why: 'what is ambiguous' },
  { text: '同步请求/响应', is: 13, why: 'both' },
  { text: '两阶段提交（2PC）', is: 17, why: 'both, with full-width parentheses' },
];

describe('columns(text)', () => {
  for (const { text, is, why } of CASES) {
    test(`is ${is} for "${text}": ${why}`, () => assert.equal(columns(text), is));
  }
});
