import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { routes } from '../../src/lib/site/urls.ts';
import { all, attribute, linksIn, one, words } from './support/elements.ts';
import { content, LOCALES, strings } from './support/real.ts';
import { mainOf, pageAt } from './support/site.ts';

for (const locale of LOCALES) {
  const t = strings(locale);
  const main = (): Element => mainOf(pageAt(locale, routes.related));
  const { documents, metadata, origin } = content.related;

  describe(`${routes.related}, ${locale}`, () => {
    test('has the 4 documents with what each holds, 2 of their links broken', () => {
      const items = all(main(), '.documents > li');
      assert.deepEqual(
        items.map((item) => [
          attribute(item, 'id'),
          words(one(item, 'h3')),
          words(one(item, 'p:not([class])')),
          words(one(item, 'code')),
          attribute(one(item, 'time'), 'datetime'),
          item.hasAttribute('data-broken'),
        ]),
        documents.map(({ id, title, holds, target, reviewed, broken }) => [
          id,
          title[locale],
          holds[locale],
          target,
          reviewed,
          broken,
        ]),
      );
      assert.equal(items.length, 4);
      const broken = items.filter((item) => words(item).includes(t('related.broken')));
      assert.equal(broken.length, 2);
      assert.ok(broken.every((item) => item.hasAttribute('data-broken')));
      const working = items.filter((item) => words(item).includes(t('related.works')));
      assert.equal(working.length, 2);
    });

    test('does not offer the broken links as links', () => {
      for (const { id, target, broken } of documents) {
        const targets = linksIn(one(main(), `#${id}`)).map(([url]) => url);
        assert.equal(broken && targets.includes(target), false, id);
      }
    });

    test('has the source’s own metadata', () => {
      const rows = all(one(main(), '.metadata'), 'div');
      assert.ok(rows.length >= 4);
      assert.deepEqual(
        rows.map((row) => [words(one(row, 'dt')), words(one(row, 'dd'))]),
        metadata.map(({ name, value }) => [name[locale], value[locale]]),
      );
    });

    test('leads to the origin of the source', () => {
      const urls = linksIn(main()).map(([url]) => url);
      assert.ok(urls.includes(origin.url), origin.url);
    });

    test('states the licences of the source', () => {
      assert.ok(words(main()).includes(origin.licences[locale].trim()), origin.licences[locale]);
    });
  });
}
