import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { headerRules, headersFile, headersFor } from '../../../src/lib/site/headers.ts';

for (const base of ['/', '/docs/']) {
  describe(`headersFile at ${base}`, () => {
    const rules = headerRules(headersFile(base, ['/', '/tree/', '/new/'], ['zh', 'de']));
    const caching = (inner: string): string | undefined =>
      headersFor(rules, base + inner).get('Cache-Control');

    test('has pages asked for again, in every language and however new', () => {
      for (const inner of ['', 'tree/', 'tree/saga/', 'new/', 'zh/tree/', 'de/']) {
        assert.equal(caching(inner), 'public, max-age=0, must-revalidate', inner);
      }
    });

    test('has files with a hash in their name kept', () => {
      for (const inner of ['_astro/a.1.js', 'data/tree.en.1.json']) {
        assert.equal(caching(inner), 'public, max-age=31536000, immutable', inner);
      }
    });

    test('has every answer guarded, each header once', () => {
      for (const inner of ['', 'tree/', 'tree.json', '_astro/a.1.js']) {
        const headers = headersFor(rules, base + inner);
        assert.equal(headers.get('Content-Security-Policy'), "frame-ancestors 'none'");
        assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
      }
    });
  });
}

test('headersFor joins the values of several rules, as hosts do', () => {
  const rules = headerRules('# a remark\n/*\n  A: 1\n\n/x\n  A: 2\n  B: c:d\n');
  assert.deepEqual(
    [...headersFor(rules, '/x')],
    [
      ['A', '1, 2'],
      ['B', 'c:d'],
    ],
  );
  assert.deepEqual([...headersFor(rules, '/y')], [['A', '1']]);
});
