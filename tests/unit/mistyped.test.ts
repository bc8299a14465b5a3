import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meantAddress, typedId } from '../../src/lib/site/mistyped.ts';

test('typedId(base, pathname) is what stands in the place of a node', () => {
  assert.equal(typedId('/', '/tree/Saga/'), 'saga');
  assert.equal(typedId('/docs/', '/docs/zh/tree/%73aga'), 'saga');
  assert.equal(typedId('/', '/tree/'), undefined);
});

test('meantAddress(base, pathname, id) is the page of the node in the language of the address', () => {
  assert.equal(meantAddress('/', '/tree/saga', 'saga'), '/tree/saga/');
  assert.equal(meantAddress('/docs/', '/docs/zh/tree/SAGA/', 'saga'), '/docs/zh/tree/saga/');
});

test('meantAddress(base, pathname, id) never leads to where the reader already is', () => {
  for (const at of ['/tree/saga/', '/zh/tree/saga/'])
    assert.equal(meantAddress('/', at, 'saga'), undefined);
});
