import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFolder } from '../../../src/data/read-folder.ts';

/** A comma or period of ASCII between Chinese characters. */
const ASCII_BETWEEN = /\p{Script=Han}[,.] ?\p{Script=Han}/u;

interface Pair {
  readonly at: string;
  readonly en: string;
  readonly zh: string;
}

/** Every text in both languages below a value. */
function textsOf(value: unknown, at: string): Pair[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'zh' in value && typeof value.zh === 'string')
    return [{ at, en: String(value.en), zh: value.zh }];
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, `${at} ${key}`));
}

const files = [...readFolder('content').files].map(([file, text = '']) => ({ file, text }));
const texts = files
  .filter(({ file }) => file.endsWith('.json') && !file.startsWith('strings/'))
  .flatMap(({ file, text }) => textsOf(JSON.parse(text), file));
const lines = (isIt: (file: string) => boolean): { at: string; zh: string }[] =>
  files
    .filter(({ file }) => isIt(file))
    .flatMap(({ file, text }) =>
      text.split('\n').map((zh, index) => ({ at: `${file}:${index + 1}`, zh })),
    );
const strings = lines((file) => file === 'strings/zh.json');
const prose = lines((file) => /\/zh\/.*\.mdx$/.test(file));

describe('Chinese texts', () => {
  test('have no ASCII comma or period between Chinese characters', () => {
    const slips = [...texts, ...strings, ...prose].filter(({ zh }) => ASCII_BETWEEN.test(zh));
    assert.deepEqual(slips, []);
  });

  test('are found: texts of nodes, strings and prose', () => {
    assert.ok(texts.length > 79 * 3 && strings.length > 100 && prose.length > 300);
    assert.ok(ASCII_BETWEEN.test('简单性优先,避免过度设计'));
    assert.ok(ASCII_BETWEEN.test('一. 二') && !ASCII_BETWEEN.test('用 Saga, Kafka 处理'));
  });

  test('of summaries and cautions are Chinese, and the English ones are not', () => {
    const long = texts.filter(({ at }) => / (?:summary|text)$/.test(at) && at.startsWith('tree/'));
    for (const { at, en, zh } of long) {
      assert.match(zh, /\p{Script=Han}/u, at);
      assert.match(en, /[a-z]/i, at);
    }
    assert.ok(long.length >= 79);
  });
});
