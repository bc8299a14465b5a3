import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent } from '../../../src/lib/content/check-content.ts';
import { nameKey } from '../../../src/lib/content/repeated.ts';
import { PROSE_PAGES } from '../../../src/lib/site/pages.ts';
import { smallSite } from '../support/copied-site.ts';

test('nameKey(name) is the same for what a reader takes for the same', () => {
  for (const name of ['saga log', 'Saga\u00A0 LOG', ' saga\nlog', 'ｓａｇａ log', 'sa\u00ADga log'])
    assert.equal(nameKey(name), 'saga log');
  for (const name of ['sagalog', 'saga-log', 'saga log 2'])
    assert.notEqual(nameKey(name), 'saga log');
});

test('two pages of a language have not the same title', () => {
  const title = /title: .*/;
  const files = new Map(smallSite());
  const [first, second] = ['pages/en/patterns.mdx', 'pages/en/sources.mdx'];
  const [own = ''] = title.exec(files.get(first) ?? '') ?? [];
  files.set(second, (files.get(second) ?? '').replace(title, own));
  assert.deepEqual(
    checkContent(files, { pageNames: PROSE_PAGES }).problems.map(({ kind, file }) => [kind, file]),
    [['duplicate-name', second]],
  );
});
