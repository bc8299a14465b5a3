import assert from 'node:assert/strict';
import { test } from 'node:test';
import { domIds } from '../../../src/lib/site/dom-ids.ts';
import { content, ids } from '../support/real.ts';

test('domIds.nodeKind(id), domIds.nodeBranches(id), domIds.source(key)', () => {
  assert.equal(domIds.nodeKind('saga'), 'kind-saga');
  assert.equal(domIds.nodeBranches('saga'), 'branches-saga');
  assert.equal(domIds.source('AZ-SAGA'), 'source-az-saga');
});

test('domIds are different for everything that a page can hold, and need no escapes', () => {
  const fixed = Object.values(domIds).filter((id) => typeof id === 'string');
  const all = [
    ...fixed,
    ...ids.flatMap((id) => [domIds.nodeKind(id), domIds.nodeBranches(id)]),
    ...content.sources.map(({ key }) => domIds.source(key)),
  ];
  assert.equal(new Set(all).size, all.length);
  for (const id of all) assert.match(id, /^[a-z][a-z0-9-]*$/);
});
