import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { differentKeys, filled } from '../../src/lib/text/strings.ts';

describe('filled(template, values)', () => {
  test('sets values in place of their names', () => {
    assert.equal(filled('Saga and {n} more', { n: 2 }), 'Saga and 2 more');
    assert.equal(filled('{title} · {site}, {title}', { title: 'A', site: 'B' }), 'A · B, A');
  });

  test('leaves a text without names as it is, and values as they are', () => {
    assert.equal(filled('Open all', { n: 2 }), 'Open all');
    assert.equal(filled('{reason}', { reason: '$& {n}' }), '$& {n}');
  });

  test('sets an empty value and zero', () => {
    assert.equal(filled('{a}|{b}', { a: '', b: 0 }), '|0');
  });

  test('throws when a name has no value', () => {
    const message = "no value for the string's name: n";
    assert.throws(() => filled('{n} more', {}), { message });
  });
});

describe('differentKeys(a, b)', () => {
  test('is empty for the same keys in any order', () => {
    assert.deepEqual(differentKeys({ a: 1, b: 2 }, { b: 3, a: 4 }), []);
  });

  test('names the keys that only one has', () => {
    assert.deepEqual(differentKeys({ a: 1, b: 2 }, { b: 3, c: 4 }).toSorted(), ['a', 'c']);
  });
});
