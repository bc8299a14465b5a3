import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { bytes, site } from './support/site.ts';

test('licences.txt holds the licence of every package whose code is sent', () => {
  const text = bytes(site, 'licences.txt').toString('utf8');
  const named = [...text.matchAll(/^## (\S+) - /gm)].map(([, name]) => name);
  assert.deepEqual(named, ['d3-hierarchy', 'minisearch']);
  for (const name of named) {
    const [file] = globSync(`node_modules/${name}/LICENSE*`);
    assert.ok(file !== undefined && text.includes(readFileSync(file, 'utf8').trim()), name);
  }
});
