import assert from 'node:assert/strict';
import { recordRoute } from '../../src/lib/site/pages.ts';
import { describe, test } from 'node:test';
import type { Cell, CellItem, Scenario } from '../../src/lib/content/schema.ts';
import type { Locale } from '../../src/lib/content/language.ts';
import { betterThan } from '../../src/lib/content/struck.ts';
import { nodeOf } from '../../src/lib/tree/model.ts';
import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { expectedCautions, shownCautions } from './support/cautions.ts';
import { all, attribute, linksIn, one, words, wordsBesideSigns } from './support/elements.ts';
import { content, href, LOCALES, strings, tree } from './support/real.ts';
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
function checkCell(given: Element | undefined, locale: Locale, { items, join }: Cell): void {
  assert.ok(given);
  const cell = given.cloneNode(true) as Element;
  for (const remark of all(cell, '.better, .visually-hidden')) remark.remove();
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

/** Checks that what a row's cautions speak against is struck, with what to take instead beside it, and nothing else. */
function checkStruck(row: Element, locale: Locale, { cautions, ...cells }: Scenario): void {
  const items = [cells.architecture, cells.patterns, cells.stack].flatMap((cell) => cell.items);
  const wrong = items.flatMap((item) => {
    const better = betterThan(item, cautions);
    return better
      ? [[item.text[locale], ...better.map((id) => nodeOf(tree, id).title[locale])]]
      : [];
  });
  assert.deepEqual(
    all(row, 's').map((struck) => {
      const told = struck.previousElementSibling;
      assert.equal(words(told), strings(locale)('scenario.struck'));
      const beside = struck.nextElementSibling;
      return [wordsBesideSigns(struck), ...linksIn(beside ?? struck).map(([, text]) => text)];
    }),
    wrong,
  );
}

/** The words of a row's head, without the link to its decision. */
const nameIn = (head: Element): string =>
  wordsBesideSigns(head)
    .replace(words(one(head, '.row-decision')), '')
    .trim();

/** Checks the three cells of a row, wherever it stands. */
function checkCells(row: Element, selector: string, locale: Locale, scenario: Scenario): void {
  const cells = all(row, selector);
  const { architecture, patterns, stack } = scenario;
  assert.equal(cells.length, 3);
  [architecture, patterns, stack].forEach((cell, at) => {
    checkCell(cells[at], locale, cell);
  });
  checkStruck(row, locale, scenario);
}

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
        content.scenarios.forEach((scenario, index) => {
          checkCells(rows[index] ?? table, 'td', locale, scenario);
        });
      });
    }

    test('leads to the sections of /scenarios/, which have the row and its cautions', () => {
      const { document } = pageAt(locale, routes.scenarios);
      for (const route of [routes.home, routes.scenarios]) {
        const table = one(pageAt(locale, route).document, 'table.scenarios');
        for (const { id, name } of content.scenarios) {
          const link = [href(locale, recordRoute('scenario', id)), name[locale]];
          assert.deepEqual(linksIn(one(table, `[data-scenario="${id}"] th`))[0], link);
        }
      }
      for (const scenario of content.scenarios) {
        const section = one(document, `section#${scenario.id}`);
        assert.equal(words(one(section, 'h2')), scenario.name[locale]);
        checkCells(section, '.cells dd', locale, scenario);
        assert.deepEqual(shownCautions(section), expectedCautions(scenario.cautions, locale));
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
