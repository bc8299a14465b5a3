import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { reviewRows } from '../../src/data/review-rows.ts';
import { sourceLanguage } from '../../src/data/source-language.ts';
import { sourceOf } from '../../src/data/sources.ts';
import type { Locale } from '../../src/lib/content/language.ts';
import type { Caution } from '../../src/lib/content/node-schema.ts';
import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { lineOf } from '../../src/lib/tree/line.ts';
import { insteadOf, markOf } from '../../src/lib/tree/marks.ts';
import { reviewCounts, SEVERITIES, VERDICTS } from '../../src/lib/tree/review.ts';
import { zh } from '../support/languages.ts';
import { FIRST_LINE, SLIPS } from '../support/source-slips.ts';
import { fixtureLines } from '../unit/support/fixture.ts';
import { all, attribute, linksIn, one, words, wordsBesideSigns } from './support/elements.ts';
import { href, LOCALES, strings, tree } from './support/real.ts';
import { mainOf, pageAt } from './support/site.ts';

const reviewIn = (locale: Locale): Element => mainOf(pageAt(locale, routes.review));

const nodes = [...tree.nodes.values()];
const sourceNodes = nodes.filter(({ origin }) => origin === 'source');

/** The line of a node as it stands on the page, with its bars. */
const drawnLine = (line: Element): string =>
  one(line, '.stem').textContent + words(one(line, '.stem ~ a'));

const linesOf = (main: Element): Element[] =>
  all(main, '[data-line="source"][id] > .row .line').filter((line) => line.querySelector('.stem'));

/** What a remark must show, and what it shows. */
const expected = (locale: Locale, caution: Caution): unknown => ({
  text: caution.text[locale],
  severity: caution.severity,
  grave: strings(locale)(`review.severity.${caution.severity}`),
  mark: markOf([caution]) ?? '',
  instead: insteadOf([caution]).map((id) => href(locale, nodeRoute(id))),
  sources: caution.sources.map((key) => [sourceOf(key).url, sourceOf(key).title]),
  isJudgement: caution.judgement === true,
});

const shown = (locale: Locale, item: Element): unknown => ({
  text: words(one(item, 'p:not([class])')),
  severity: attribute(item, 'data-severity'),
  grave: words(one(item, '.grave')),
  mark: attribute(item, 'data-mark'),
  instead: all(item, '.instead a').map((link) => attribute(link, 'href')),
  sources: linksIn(one(item, '.evidence')),
  isJudgement: words(one(item, '.evidence')).includes(strings(locale)('caution.judgement')),
});

const byText = (remarks: unknown[]): string[] =>
  remarks.map((one) => JSON.stringify(one)).toSorted();

/** The remarks beside a line or a row, without those beside what stands below it. */
const remarksBeside = (main: Element, id: string): Element[] =>
  all(main, `[id="${id}"] > .row > .remarks .cautions > li`);

describe('the review', () => {
  test('has the lines of the source as the source draws them, but for its slips', () => {
    const slips = new Map(SLIPS.map(([number, , ours]) => [number - FIRST_LINE, ours]));
    const lines = fixtureLines('source-tree.txt').map((line, index) => slips.get(index) ?? line);
    assert.equal(sourceLanguage, zh);
    assert.deepEqual(linesOf(reviewIn(zh)).map(drawnLine), lines);
  });

  for (const locale of LOCALES) {
    const main = reviewIn(locale);

    test(`has each line once, numbered, with its node and its original: ${locale}`, () => {
      const lines = linesOf(main);
      assert.deepEqual(
        lines.map((line) => linksIn(line)),
        sourceNodes.map((node) => [[href(locale, nodeRoute(node.id)), lineOf(node, locale)]]),
      );
      const originals = all(main, '.source-lines .original');
      assert.deepEqual(
        originals.map((one) => [attribute(one, 'lang'), words(one)]),
        locale === zh ? [] : sourceNodes.map((node) => [zh, lineOf(node, zh)]),
      );
      assert.deepEqual(
        all(main, '.source-lines [data-line="source"] > .row .number').map(words),
        sourceNodes.map((_, index) => String(index + 1)),
      );
    });

    test(`has a place for each line and addition, which links to itself: ${locale}`, () => {
      const items = all(main, '.source-lines [data-line]');
      assert.deepEqual(
        items.map((item) => [attribute(item, 'id'), attribute(item, 'data-line')]),
        nodes.map(({ id, origin }) => [id, origin]),
      );
      for (const item of items) {
        const id = attribute(item, 'id');
        const number = one(item, `.number[href="#${id}"]`);
        assert.notEqual(attribute(number, 'aria-label'), '');
      }
    });

    test(`marks what was added, says why, and draws no bar of the source for it: ${locale}`, () => {
      for (const { id, addition } of nodes) {
        const row = one(main, `[id="${id}"] > .row`);
        const why = row.querySelector('.why');
        assert.equal(row.querySelector('.line > .addition') !== null, addition !== undefined, id);
        if (!addition) continue;
        assert.equal(row.querySelector('.stem'), null, id);
        assert.ok(words(why).includes(addition.text[locale]), id);
        assert.equal(all(row, '.why .evidence a').length, addition.sources.length, id);
      }
    });

    test(`has every remark beside its line, once, with all that backs it: ${locale}`, () => {
      for (const { id, cautions } of nodes) {
        const beside = remarksBeside(main, id).map((item) => shown(locale, item));
        assert.deepEqual(
          byText(beside),
          byText(cautions.map((caution) => expected(locale, caution))),
          id,
        );
      }
      const count = nodes.flatMap(({ cautions }) => cautions).length;
      assert.equal(all(main, '.source-lines .cautions > li').length, count);
    });

    test(`has the rest of the source with its remarks: ${locale}`, () => {
      for (const kind of ['scenario', 'example', 'pattern'] as const) {
        const rows = reviewRows(kind);
        assert.ok(rows.length > 0, kind);
        for (const { id, line, cautions } of rows) {
          const row = `row-${kind}-${id}`;
          assert.equal(words(one(main, `[id="${row}"] .line > a`)), line(locale));
          assert.deepEqual(
            byText(remarksBeside(main, row).map((item) => shown(locale, item))),
            byText(cautions.map((caution) => expected(locale, caution))),
            row,
          );
        }
      }
    });

    test(`folds what is neither wrong, dangerous nor a mark, and says how much: ${locale}`, () => {
      for (const item of all(main, '.remarks > .cautions > li'))
        assert.ok(attribute(item, 'data-severity') === 'A' || attribute(item, 'data-mark') !== '');
      for (const folded of all(main, '.remarks > .others')) {
        const its = all(folded, '.cautions > li');
        for (const item of its)
          assert.deepEqual(
            [attribute(item, 'data-severity') === 'A', attribute(item, 'data-mark')],
            [false, ''],
          );
        assert.match(words(one(folded, 'summary')), new RegExp(`\\b${its.length} `));
      }
    });

    test(`counts what it has: ${locale}`, () => {
      const counts = reviewCounts(tree, []);
      assert.deepEqual(
        all(main, '.verdicts dd').map((number) => Number(words(number))),
        [counts.lines, ...VERDICTS.map((name) => counts.verdicts[name]), counts.additions],
      );
      assert.equal(all(main, '.strokes > i').length, counts.lines);
      for (const name of VERDICTS) {
        const strokes = all(main, `.strokes > [data-verdict="${name}"]`);
        assert.equal(strokes.length, counts.verdicts[name], name);
      }
      assert.deepEqual(
        all(main, '.views a').map((link) => Number(words(one(link, '.count')))),
        [
          all(main, '.remarks > .cautions > li').length,
          all(main, '.cautions > li').length,
          ...SEVERITIES.map((severity) => all(main, `[data-severity="${severity}"]`).length),
          all(main, '[data-line="addition"]').length,
          linesOf(main).length,
        ],
      );
    });

    test(`its choices of what is shown lead to themselves: ${locale}`, () => {
      for (const link of all(main, '.views a')) {
        assert.equal(attribute(link, 'href'), `#${attribute(link, 'id')}`);
        assert.notEqual(wordsBesideSigns(link), '');
      }
    });
  }
});
