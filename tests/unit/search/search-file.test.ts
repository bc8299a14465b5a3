import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentsIn, toSearchFile } from '../../../src/lib/search/search-file.ts';
import type { SearchDocument } from '../../../src/lib/search/search-index.ts';

const documents: readonly SearchDocument[] = [
  { url: '/a/', kind: 'node', title: 'A', names: '甲', text: 'One.\nTwo.' },
  { url: '/b/#c', kind: 'source', title: 'B', names: '', text: '' },
];

test('a search file holds what was put into it', () =>
  assert.deepEqual(documentsIn(toSearchFile(documents)), documents));

test('a search file with a gap is refused', () => {
  const file = { ...toSearchFile(documents), text: ['One.'] };
  assert.throws(() => documentsIn(file), /gap in row 1/);
});
