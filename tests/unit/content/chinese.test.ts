import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { files, json } from '../support/files.ts';
import { mdxFiles } from '../support/mdx.ts';
import { en, zh } from '../../support/languages.ts';

/** A comma or period of ASCII between Chinese characters. */
const ASCII_BETWEEN = /\p{Script=Han}[,.] ?\p{Script=Han}/u;

interface Text {
  readonly at: string;
  readonly en: string;
  readonly zh: string;
}

/** Every text in both languages below a value. */
function textsOf(value: unknown, at: string): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if (en in value && zh in value) return [{ at, [en]: String(value[en]), [zh]: String(value[zh]) }];
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, `${at} ${key}`));
}

const { tree, ...others } = files();
const texts = [...tree, ...Object.values(others)].flatMap(({ file, value }) =>
  textsOf(value, file),
);
const strings = Object.entries(json('content/strings/zh.json') ?? {}).map(([key, text]) => ({
  at: `content/strings/zh.json ${key}`,
  [zh]: String(text),
}));
const prose = [...mdxFiles('patterns'), ...mdxFiles('pages')]
  .filter(({ locale }) => locale === zh)
  .flatMap(({ file, text }) => text.split('\n').map((zh, index) => ({ at: `${file}:${index + 1}`, zh })));

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
    const long = texts.filter(({ at }) => / (?:summary|text)$/.test(at) && at.includes('/tree/'));
    for (const { at, en, zh } of long) {
      assert.match(zh, /\p{Script=Han}/u, at);
      assert.match(en, /[a-z]/i, at);
    }
    assert.ok(long.length >= 79);
  });
});
