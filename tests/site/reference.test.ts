import assert from 'node:assert/strict';
import { recordRoute } from '../../src/lib/site/pages.ts';
import { describe, test } from 'node:test';
import { domIds } from '../../src/lib/site/dom-ids.ts';
import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { all, attribute, linksIn, one, words } from './support/elements.ts';
import { content, href, LOCALES, strings, tree } from './support/real.ts';
import { pageAt } from './support/site.ts';

for (const locale of LOCALES) {
  describe(`the glossary, ${locale}`, () => {
    const entry = (id: string): Element =>
      one(pageAt(locale, routes.glossary).document, `#${domIds.term(id)}`);

    test('has every term in both languages, with definition, remark and links', () => {
      assert.ok(content.terms.length > 100);
      for (const { id, name, definition, remark, nodes, sources } of content.terms) {
        const text = words(entry(id));
        for (const part of [
          ...LOCALES.map((one) => name[one]),
          definition[locale],
          remark?.[locale] ?? '',
        ]) {
          assert.ok(text.includes(part), `${id}: ${part}`);
        }
        const urls = linksIn(entry(id)).map(([url]) => url);
        for (const node of nodes) assert.ok(urls.includes(href(locale, nodeRoute(node))), id);
        for (const key of sources) {
          const source = content.sources.find((candidate) => candidate.key === key);
          assert.ok(source && urls.includes(source.url), `${id}: ${key}`);
        }
      }
    });

    test('is linked from notes, each term once, to an entry that is there', () => {
      let count = 0;
      for (const { id } of content.patterns) {
        const { document } = pageAt(locale, recordRoute('pattern', id));
        const links = all(document, 'a.term').map((link) => attribute(link, 'href'));
        assert.equal(new Set(links).size, links.length, id);
        const known = content.terms.map((term) => href(locale, recordRoute('term', term.id)));
        for (const link of links) assert.ok(known.includes(link), `${id}: ${link}`);
        count += links.length;
      }
      assert.ok(count > content.patterns.length * 3, `${count} links`);
    });
  });

  describe(`the sources, ${locale}`, () => {
    const { document } = pageAt(locale, routes.sources);
    const items = all(document, '.source-index > li');

    test('are those that are cited, each with the pages that cite it', () => {
      assert.ok(items.length > 150, `${items.length}`);
      for (const item of items) {
        assert.ok(linksIn(one(item, '.cited-by')).length > 0, words(item));
      }
    });

    test('have all of a node’s cautions and of why it was added', () => {
      for (const node of tree.nodes.values()) {
        const facts = [...node.cautions, ...(node.addition ? [node.addition] : [])];
        for (const key of facts.flatMap(({ sources }) => sources)) {
          const item = one(document, `#${domIds.source(key)}`);
          const urls = linksIn(one(item, '.cited-by')).map(([url]) => url);
          assert.ok(urls.includes(href(locale, nodeRoute(node.id))), `${node.id}: ${key}`);
        }
      }
    });
  });

  describe(`additions, ${locale}`, () => {
    const additions = [...tree.nodes.values()].filter(({ origin }) => origin === 'addition');

    test('say on their page that and why they were added, with evidence', () => {
      assert.ok(additions.length > 10);
      for (const { id, addition } of additions) {
        const added = one(pageAt(locale, nodeRoute(id)).document, '.added');
        assert.ok(addition && words(added).includes(addition.text[locale]), id);
        const isJudged = words(added).includes(strings(locale)('caution.judgement'));
        assert.ok(linksIn(added).length > 0 || isJudged, id);
      }
    });

    test('are marked in the tree, and the legend says how', () => {
      const { document } = pageAt(locale, routes.tree);
      const marked = all(document, '[data-tree] li[data-addition]').map((item) =>
        attribute(item, 'data-node'),
      );
      assert.deepEqual(marked.toSorted(), additions.map(({ id }) => id).toSorted());
      assert.ok(
        words(one(document, '.tree-legend:not(.state-legend)')).includes(
          strings(locale)('legend.addition'),
        ),
      );
    });

    test('are called so where a scenario or an example differs from the tree', () => {
      const added = new Set(additions.map(({ id }) => id));
      const records = [...content.scenarios, ...content.examples];
      assert.ok(
        records.some(({ differences }) => differences.some(({ node = '' }) => added.has(node))),
      );
      const pages = [
        routes.scenarios,
        ...content.examples.map(({ id }) => recordRoute('example', id)),
      ];
      for (const route of pages) {
        for (const item of all(pageAt(locale, route).document, '[data-difference]')) {
          const isCalled = words(item.querySelector('.addition')) === strings(locale)('node.added');
          assert.equal(isCalled, added.has(attribute(item, 'data-difference')), route);
        }
      }
    });
  });
}
