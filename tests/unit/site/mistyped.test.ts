import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meantAddress, typedId } from '../../../src/lib/site/mistyped.ts';
import { localeOf } from '../../../src/lib/site/urls.ts';
import { en, zh } from '../../support/languages.ts';

const root = { base: '/', defaultLocale: en, locales: [en, zh] };
const docs = { ...root, base: '/docs/' };

test('localeOf(site, pathname) is the language whose addresses begin like it', () => {
  assert.equal(localeOf(root, '/zh/tree/'), zh);
  assert.equal(localeOf(root, '/zhx/'), en);
  assert.equal(localeOf(docs, '/docs/zh/'), zh);
  assert.equal(localeOf(docs, '/zh/'), en);
});

test('typedId(place, locale, pathname) is what stands in the place of a node', () => {
  assert.equal(typedId(root, en, '/tree/Saga/'), 'saga');
  assert.equal(typedId(root, en, '/Tree/saga'), 'saga');
  assert.equal(typedId(docs, zh, '/docs/zh/tree/%73aga'), 'saga');
  assert.equal(typedId(root, en, '/tree/%E0%A4%A'), '%e0%a4%a');
  for (const other of ['/tree/', '/tree/a/b/', '/trees/saga/', '/x/tree/saga/']) {
    assert.equal(typedId(root, en, other), undefined, other);
  }
});

test('meantAddress(place, locale, pathname, id) is the page of the node in that language', () => {
  assert.equal(meantAddress(root, en, '/tree/saga', 'saga'), '/tree/saga/');
  assert.equal(meantAddress(docs, zh, '/docs/zh/tree/SAGA/', 'saga'), '/docs/zh/tree/saga/');
});

test('meantAddress(place, locale, pathname, id) never leads to where the reader already is', () => {
  assert.equal(meantAddress(root, en, '/tree/saga/', 'saga'), undefined);
  assert.equal(meantAddress(root, zh, '/zh/tree/saga/', 'saga'), undefined);
});
