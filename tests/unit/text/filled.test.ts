import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filled } from '../../../src/lib/text/filled.ts';

test('filled(template, values) sets values in place of their names, as they are', () => {
  assert.equal(filled('{title} · {site}, {title}', { title: 'A', site: 'B' }), 'A · B, A');
  assert.equal(filled('{reason}', { reason: '$& {n}' }), '$& {n}');
  assert.equal(filled('{a}|{b}', { a: '', b: 0 }), '|0');
  assert.throws(() => filled('{n} more', {}), { message: /: n$/ });
});
