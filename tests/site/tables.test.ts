import assert from 'node:assert/strict';
import { recordRoute } from '../../src/lib/site/pages.ts';
import { describe, test } from 'node:test';
import type { Cell, CellItem } from '../../src/lib/content/schema.ts';
import type { Locale } from '../../src/lib/content/language.ts';
import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { expectedCautions, shownCautions } from './support/cautions.ts';
import { all, attribute, linksIn, one, words, wordsBesideSigns } from './support/elements.ts';
import { content, href, LOCALES } from './support/real.ts';
import { pageAt } from './support/site.ts';
import { en } from '../support/languages.ts';

/** Where a word of a cell leads: to its node, its note or its technology. */
function targets(locale: Locale, { node, pattern, technology }: CellItem): string[] {
  return [
    ...(node === undefined ? [] : [href(locale, nodeRoute(node))]),
    ...(pattern === undefined ? [] : [href(locale, recordRoute('pattern', pattern))]),
    ...(technology === undefined ? [] : [href(locale, recordRoute('technology', technology))]),
  ];
}

/** Checks that a cell holds its items in the source's words, linked where they name something here. */
function checkCell(cell: Element | undefined, locale: Locale, { items, join }: Cell): void {
  assert.ok(cell);
  assert.equal(
    wordsBesideSigns(cell).replace(/^\+ /, ''),
    items.map(({ text }) => text[locale]).join(join),
  );
  const linked = items.filter((item) => targets(locale, item).length > 0);
  const links = linksIn(cell);
  assert.deepEqual(
    links.map(([, text]) => text),
    linked.map(({ text }) => text[locale]),
  );
  linked.forEach((item, index) => {
    const target = links[index]?.[0] ?? '';
    assert.ok(targets(locale, item).includes(target), `${item.text[en]}: ${target}`);
  });
}

/** The words of a row's head, without the links to the row's cautions and to its decision. */
const nameIn = (head: Element): string =>
  all(head, '.row-caution, .row-decision')
    .reduce((name, link) => name.replace(words(link), ''), wordsBesideSigns(head))
    .trim();

function checkHeads(table: Element): void {
  const heads = all(table, 'thead th');
  assert.ok(heads.every((head) => attribute(head, 'scope') === 'col' && words(head) !== ''));
  for (const row of all(table, 'tbody tr')) {
    assert.equal(attribute(one(row, 'th'), 'scope'), 'row');
    assert.equal(row.children.length, heads.length);
  }
}

for (const locale of LOCALES) {
  describe(`the scenario table, ${locale}`, () => {
    for (const route of [routes.home, routes.scenarios]) {
      test(`of ${route} has the 5 rows, every cell in the source’s words and linked`, () => {
        const table = one(pageAt(locale, route).document, 'table.scenarios');
        checkHeads(table);
        const rows = all(table, 'tr[data-scenario]');
        assert.equal(rows.length, 5);
        assert.deepEqual(
          rows.map((row) => [attribute(row, 'data-scenario'), nameIn(one(row, 'th'))]),
          content.scenarios.map(({ id, name }) => [id, name[locale]]),
        );
        content.scenarios.forEach(({ architecture, patterns, stack }, index) => {
          const cells = all(rows[index] ?? table, 'td');
          [architecture, patterns, stack].forEach((cell, at) => {
            checkCell(cells[at], locale, cell);
            assert.equal(linksIn(cells[at] ?? table).length, cell.items.length);
          });
        });
      });
    }

    test('of the home page leads to the rows of /scenarios/, which have every caution', () => {
      const home = one(pageAt(locale, routes.home).document, 'table.scenarios');
      const { document } = pageAt(locale, routes.scenarios);
      for (const { id, name, cautions } of content.scenarios) {
        const link = [href(locale, recordRoute('scenario', id)), name[locale]];
        assert.deepEqual(linksIn(one(home, `[data-scenario="${id}"] th`))[0], link);
        const row = one(document, `tr#${id}`);
        assert.equal(attribute(row, 'data-scenario'), id);
        const lists = all(row ?? document, 'th .row-caution').map((flag) => {
          const heading = one(document, attribute(flag, 'href'));
          return shownCautions(heading.parentElement ?? heading);
        });
        const expected = expectedCautions(cautions, locale);
        assert.deepEqual(lists, expected.length > 0 ? [expected] : [], id);
      }
      const cautions = content.scenarios.flatMap((scenario) => scenario.cautions);
      assert.ok(cautions.length > 0);
      assert.deepEqual(shownCautions(document), expectedCautions(cautions, locale));
    });
  });

  test(`the pattern table has the source’s 4 rows, each led by its note, ${locale}`, () => {
    const { document } = pageAt(locale, routes.patterns);
    const table = one(document, 'table.patterns');
    checkHeads(table);
    const rows = all(table, 'tr[data-pattern]');
    const fromSource = content.patterns.filter(({ source }) => source);
    assert.equal(fromSource.length, 4);
    assert.deepEqual(
      rows.map((row) => attribute(row, 'data-pattern')),
      content.patterns.map(({ id }) => id),
    );
    for (const { id, name, problem, combine, price } of fromSource) {
      const row = one(table, `[data-pattern="${id}"]`);
      const [problemCell, combineCell, priceCell] = all(row, 'td');
      const link = [href(locale, recordRoute('pattern', id)), name[locale]];
      assert.deepEqual(linksIn(one(row, 'th')), [link]);
      assert.equal(words(problemCell), problem[locale]);
      assert.equal(words(priceCell), price[locale]);
      assert.ok(words(combineCell).startsWith('+ '));
      checkCell(combineCell, locale, { items: combine, join: ' + ' });
    }
    const cautions = content.patterns.flatMap((pattern) => pattern.cautions);
    assert.deepEqual(shownCautions(document), expectedCautions(cautions, locale));
  });

  test(`every table can be read on a narrow screen: cells name their column, ${locale}`, () => {
    for (const route of [routes.home, routes.scenarios, routes.patterns]) {
      const table = one(pageAt(locale, route).document, 'table');
      const heads = all(table, 'thead th').map(words).slice(1);
      for (const row of all(table, 'tbody tr')) {
        const labels = all(row, 'td').map((cell) => attribute(cell, 'data-label'));
        assert.deepEqual(labels, heads, `${route}: ${words(row)}`);
      }
    }
  });
}
