import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LOCALES, otherLocales } from '../../src/data/content.ts';
import { sitePages } from '../../src/data/site-pages.ts';
import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { all, attribute, linksIn, one, words } from './support/elements.ts';
import { content, href, strings } from './support/real.ts';
import { bytes, fileAt, indexed, type Page, site } from './support/site.ts';
import { en } from '../support/languages.ts';

const pages = LOCALES.map((locale) => ({
  locale,
  file: locale === en ? '404.html' : 'zh/404.html',
}));

function pageOf(file: string): Page {
  const page = site.pages.find((candidate) => candidate.file === file);
  assert.ok(page, `not built: ${file}`);
  return page;
}

for (const { locale, file } of pages) {
  describe(`/${file}`, () => {
    test('is not indexed and has no canonical address', () => {
      const { document } = pageOf(file);
      assert.equal(attribute(one(document, 'meta[name="robots"]'), 'content'), 'noindex');
      assert.equal(all(document, 'link[rel="canonical"], link[rel="alternate"]').length, 0);
      assert.notEqual(words(one(document, 'head > title')), '');
    });

    test('holds both languages, each with its lang, its own first', () => {
      const { document } = pageOf(file);
      assert.equal(attribute(document.documentElement, 'lang'), locale);
      const order = [locale, ...otherLocales(locale)];
      const parts = all(document, 'main > [lang]');
      assert.deepEqual(
        parts.map((part) => [attribute(part, 'lang'), words(part.querySelector('h1, h2'))]),
        order.map((lang) => [lang, strings(lang)('notFound.title')]),
      );
    });

    test('leads to the tree and to the home page in each language', () => {
      for (const lang of LOCALES) {
        const part = one(pageOf(file).document, `main > [lang="${lang}"]`);
        const links = linksIn(part).map(([target]) => target);
        assert.ok(
          links.includes(href(lang, routes.home)) && links.includes(href(lang, routes.tree)),
        );
      }
    });

    test('finds the titles of all pages, and has a place to name the nearest', () => {
      const main = one(pageOf(file).document, 'main');
      const titles = fileAt(site, attribute(main, 'data-titles'));
      assert.ok(titles);
      const listed = JSON.parse(bytes(site, titles).toString('utf8')) as Record<string, unknown>;
      assert.deepEqual(
        Object.keys(listed),
        sitePages.map(({ route }) => route),
      );
      for (const { id, title } of content.tree.nodes.values())
        assert.deepEqual(listed[nodeRoute(id)], title);
      assert.equal(all(main, '[lang] [data-near]').length, LOCALES.length);
      assert.equal(all(main, '[data-near] *').length, 0);
    });
  });
}

test('no other page is kept from being found', () => {
  const hidden = site.pages.filter((page) => !indexed.includes(page)).map(({ file }) => file);
  assert.deepEqual(hidden, pages.map(({ file }) => file).toSorted());
});
