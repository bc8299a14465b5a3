import assert from 'node:assert/strict';
import { recordRoute } from '../../src/lib/site/pages.ts';
import { describe, test } from 'node:test';
import { files, nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { all, attribute } from './support/elements.ts';
import { content, href, tree } from './support/real.ts';
import { bytes, fileAt, indexed, site } from './support/site.ts';
import { en } from '../support/languages.ts';

const text = (file: string): string => bytes(site, file).toString('utf8');

/** The records of the sitemap: an address with its alternates. */
function records(): { url: string; alternates: string[][] }[] {
  return [...text('sitemap.xml').matchAll(/<url>(.*?)<\/url>/gs)].map(([, inner = '']) => ({
    url: /<loc>([^<]*)<\/loc>/.exec(inner)?.[1] ?? '',
    alternates: [...inner.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(
      ([, language = '', url = '']) => [language, url],
    ),
  }));
}

describe('/sitemap.xml', () => {
  test('lists every indexed page in both languages, once, and nothing else', () => {
    assert.deepEqual(
      records()
        .map(({ url }) => url)
        .toSorted(),
      indexed.map(({ address }) => site.origin + address).toSorted(),
    );
  });

  test('names the same alternates as the page itself', () => {
    const byUrl = new Map(records().map(({ url, alternates }) => [url, alternates]));
    for (const { file, address, document } of indexed) {
      const links = all(document, 'link[rel="alternate"][hreflang]').map((link) => [
        attribute(link, 'hreflang'),
        attribute(link, 'href'),
      ]);
      assert.deepEqual(byUrl.get(site.origin + address), links, file);
    }
  });

  test('is well-formed as far as its elements go', () => {
    const xml = text('sitemap.xml');
    assert.match(xml, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset xmlns="/);
    assert.match(xml, /<\/urlset>\s*$/);
    assert.doesNotMatch(xml, /&(?!amp;|lt;|gt;|quot;|apos;)/);
  });
});

test('/robots.txt names the sitemap and forbids nothing', () => {
  const lines = text('robots.txt').split('\n');
  assert.ok(lines.includes(`Sitemap: ${site.origin}${site.base}sitemap.xml`));
  assert.ok(lines.includes('User-agent: *'));
  assert.doesNotMatch(lines.join('\n'), /^Disallow: *\S/m);
});

describe('/llms.txt', () => {
  const links = [...text('llms.txt').matchAll(/\]\(([^)]*)\)/g)].map(
    ([, url = '']) => new URL(url),
  );

  test('has one title and a summary', () => {
    assert.match(text('llms.txt'), /^# \S[^\n]*\n\n> \S/);
    assert.equal(text('llms.txt').match(/^# /gm)?.length, 1);
  });

  test('has only links that lead to a file of the site', () => {
    assert.ok(links.length > 0);
    for (const { origin, pathname, href: url } of links) {
      assert.ok(origin === site.origin && fileAt(site, pathname), url);
    }
  });

  test('names the data, the tree with its concerns, examples and patterns', () => {
    const named = new Set(links.map(({ pathname }) => pathname));
    const wanted = [
      ...[
        files.treeJson,
        files.treeSchema,
        files.rulesJson,
        files.rulesSchema,
        files.decisionSchema,
      ],
      ...[routes.tree, routes.scenarios, routes.rust, routes.rules],
      ...(tree.nodes.get(tree.root)?.children ?? []).map(nodeRoute),
      ...content.examples.map(({ id }) => recordRoute('example', id)),
      ...content.patterns.map(({ id }) => recordRoute('pattern', id)),
    ];
    for (const route of wanted) assert.ok(named.has(href(en, route)), route);
  });
});
