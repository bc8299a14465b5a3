import assert from 'node:assert/strict';
import { test } from 'node:test';
import en from '../../../content/strings/en.json' with { type: 'json' };
import zh from '../../../content/strings/zh.json' with { type: 'json' };
import { strings, template } from '../../../src/data/strings.ts';
import { KEYS } from '../../../src/lib/tree/navigation.ts';
import { differentKeys } from '../../../src/lib/text/strings.ts';
import { mdxFiles } from '../support/mdx.ts';

const inChinese = new Map(Object.entries(zh));

/** The `{names}` of a string. */
const names = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();

test('English and Chinese strings have the same keys', () => {
  assert.deepEqual(differentKeys(en, zh), []);
});

test('English and Chinese strings have the same {names}', () => {
  for (const [key, text] of Object.entries(en)) {
    assert.deepEqual(names(inChinese.get(key) ?? ''), names(text), key);
  }
});

test('no string is empty or has space around it', () => {
  for (const [key, text] of [...Object.entries(en), ...inChinese]) {
    assert.ok(text !== '' && text === text.trim(), key);
  }
});

test('strings(locale)(key, values) fills in the words of a language', () => {
  assert.equal(strings('en')('tree.more', { count: 2 }), '2 more');
  assert.equal(strings('zh')('nav.tree'), inChinese.get('nav.tree'));
  assert.throws(() => strings('en')('tree.more'), { message: /: count$/ });
});

test('template(locale, key) keeps the names', () => {
  assert.equal(template('en', 'tree.more'), '{count} more');
});

test('every key of the tree and what it does have words in both languages', () => {
  for (const { key, action } of KEYS) {
    for (const name of [`key.${key}`, `action.${action}`]) {
      assert.ok(name in en && name in zh, name);
    }
  }
});

test('both languages have the same notes and pages', () => {
  for (const room of ['patterns', 'pages'] as const) {
    const found = mdxFiles(room);
    const [english, chinese] = ['en', 'zh'].map((locale) =>
      found
        .filter((one) => one.locale === locale)
        .map(({ file }) => file.split('/').at(-1))
        .toSorted(),
    );
    assert.deepEqual(english, chinese);
  }
});
