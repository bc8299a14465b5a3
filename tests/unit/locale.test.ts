import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_LOCALE, LOCALES } from '../../src/data/content.ts';
import { en, zh } from '../support/languages.ts';

test('LOCALES are English and Chinese, the default first', () => {
  assert.deepEqual(LOCALES, [en, zh]);
  assert.equal(LOCALES[0], DEFAULT_LOCALE);
});

test('otherLocale(locale)', () => {
  assert.equal(otherLocale(en), zh);
  assert.equal(otherLocale(zh), en);
});

test('isLocale(value)', () => {
  for (const locale of LOCALES) assert.equal(isLocale(locale), true);
  for (const value of ['de', 'EN', 'zh-CN', '', undefined, null, 0, [en]]) {
    assert.equal(isLocale(value), false);
  }
});
