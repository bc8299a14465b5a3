import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Difference } from '../../src/lib/content/schema.ts';
import type { Locale } from '../../src/lib/content/language.ts';
import { encodeAddress } from '../../src/lib/decision/address.ts';
import type { Decision } from '../../src/lib/decision/decide.ts';
import { architectureDecision, pathDecision, rowDecision } from '../../src/lib/decision/presets.ts';
import { recordRoute } from '../../src/lib/site/pages.ts';
import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { nodeOf } from '../../src/lib/tree/model.ts';
import { all, attribute, linksIn, one, words } from './support/elements.ts';
import { content, href, LOCALES, strings, tree } from './support/real.ts';
import { mainOf, pageAt } from './support/site.ts';

/** Where a decision of today's tree is shown. */
const addressOf = (locale: Locale, decision: Decision): string =>
  href(locale, routes.decide) + encodeAddress([{ ...decision, version: content.treeDate }]);

const nodeLink = (locale: Locale, id: string): string[] => [
  href(locale, nodeRoute(id)),
  nodeOf(tree, id).title[locale],
];

function assertDifferences(
  locale: Locale,
  list: Element,
  differences: readonly Difference[],
): void {
  const items = all(list, ':scope > li');
  assert.deepEqual(
    items.map((item) => [linksIn(item), words(item.querySelector('p:not(.where)'))]),
    differences.map(({ node, text }) => [
      node === undefined ? [] : [nodeLink(locale, node)],
      text[locale],
    ]),
  );
}

for (const locale of LOCALES) {
  const t = strings(locale);

  for (const example of content.examples) {
    describe(`the decisions of the example ${example.id}, ${locale}`, () => {
      const main = (): Element => mainOf(pageAt(locale, recordRoute('example', example.id)));

      test('are behind two links', () => {
        const links = all(one(main(), '.as-decision'), 'a');
        assert.deepEqual(links.map(words), [t('preset.architecture'), t('preset.path')]);
        assert.deepEqual(
          links.map((link) => attribute(link, 'href')),
          [architectureDecision(example), pathDecision(example)].map((one) =>
            addressOf(locale, one),
          ),
        );
      });

      test('part in the answers that nobody asked for, which are listed', () => {
        const asked = pathDecision(example).answers;
        assert.equal(
          architectureDecision(example).answers.size,
          asked.size + example.answers.length,
        );
        assert.deepEqual(
          all(one(main(), '.unasked'), 'li').map(linksIn),
          example.answers.map(({ node, to }) => [node, ...to].map((id) => nodeLink(locale, id))),
        );
      });

      test('differ from the tree where the page says so', () => {
        assert.ok(example.differences.length > 0);
        assertDifferences(locale, one(main(), '.differences'), example.differences);
      });
    });
  }

  describe(`the decisions of the rows, ${locale}`, () => {
    const main = (): Element => mainOf(pageAt(locale, routes.scenarios));

    for (const route of [routes.home, routes.scenarios])
      test(`are each behind a link in the row of ${route}`, () => {
        for (const row of content.scenarios) {
          const table = mainOf(pageAt(locale, route));
          const link = one(table, `tr[data-scenario='${row.id}'] a.row-decision`);
          assert.equal(words(link), t('preset.see'));
          assert.equal(attribute(link, 'href'), addressOf(locale, rowDecision(row)));
        }
      });

    test('differ from the tree where the page says so', () => {
      for (const { id, differences } of content.scenarios) {
        const section = one(main(), `section[id='${id}']`);
        assertDifferences(locale, one(section, '.differences'), differences);
      }
    });
  });
}
