import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brokenLinks } from '../../../src/lib/site/links.ts';

const site = {
  base: '/docs/',
  origin: 'https://example.org',
  files: new Set(['index.html', 'zh/tree/index.html', '_astro/a.css', 'a&b.txt']),
};

const broken = (text: string, file = 'index.html'): string[] => brokenLinks(site, [[file, text]]);

describe('brokenLinks', () => {
  const good = [
    '<a href="/docs/zh/tree/?a=1#b">',
    '<a href="zh/tree/">',
    '<a href="#here">',
    '<link rel="canonical" href="https://example.org/docs/">',
    '<a href="https://example.org/elsewhere/">',
    '<a href="https://other.org/x">',
    '<a href="mailto:a@example.org">',
    '<a href="a&amp;b.txt">',
    '<code>write href="/nowhere/"</code>',
    '<template><a href="/docs/tree//"></a></template>',
    '<svg viewBox="0 0 1 1"><a title="a > b" href="/docs/">',
  ];
  for (const text of good) test(`are none in ${text}`, () => assert.deepEqual(broken(text), []));

  const bad = [
    ['<a class="x" href="/docs/tree/">', '/docs/tree/'],
    ['<a href="/elsewhere/">', '/elsewhere/'],
    ['<script type="module" src="/docs/_astro/b.js"></script>', '/docs/_astro/b.js'],
    ['<link rel="stylesheet" href="_astro/b.css">', '_astro/b.css'],
    ['<a title="a > b" href="/docs/%E0%A4%A">', '/docs/%E0%A4%A'],
    ['<a href="https://example.org/docs/x">', 'https://example.org/docs/x'],
  ] as const;
  for (const [text, link] of bad) {
    test(`are named with their page: ${text}`, () => {
      assert.deepEqual(broken(text + text), [`index.html: ${link}`]);
    });
  }

  test('are found in style sheets', () => {
    const css = 'a{background:url(b.png)} b{background:url("data:image/png,x")} c{mask:url(a.css)}';
    assert.deepEqual(broken(css, '_astro/a.css'), ['_astro/a.css: b.png']);
  });
});
