import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recordTitle } from '../../src/data/records.ts';
import type { Locale } from '../../src/lib/content/language.ts';
import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { recordRoute } from '../../src/lib/site/pages.ts';
import { all, attribute, linksIn, one, words, wordsBesideSigns } from './support/elements.ts';
import { content, href, LOCALES, nodePages, strings } from './support/real.ts';
import { nodesNamed, rulesNaming } from './support/rules.ts';
import { bytes, mainOf, type Page, pageAt, site } from './support/site.ts';

const { rules, practices, requirements, groups } = content;

/** The addresses that a rule in full leads to: all nodes that it names, and what has a part of its own on the page. */
function expectedLinks(locale: Locale, rule: (typeof rules)[number]): Set<string> {
  const sides = [rule.if, rule.with];
  return new Set([
    ...sides.flatMap((side) => [...nodesNamed(side)].map((id) => href(locale, nodeRoute(id)))),
    ...sides.flatMap((side) =>
      (side.groups ?? []).map((id) => href(locale, recordRoute('group', id))),
    ),
    ...rule.sources.map((key) => content.sources.find((source) => source.key === key)?.url ?? key),
  ]);
}

for (const locale of LOCALES) {
  describe(`the page of rules, ${locale}`, () => {
    const page = pageAt(locale, routes.rules);
    const t = strings(locale);

    test('has every rule once under its own id, with what it names, its reason and its evidence', () => {
      for (const rule of rules) {
        const item = one(page.document, `[id="${rule.id}"]`);
        const text = words(item);
        assert.ok(text.includes(rule.reason[locale]), rule.id);
        assert.ok(text.includes(rule.remedy?.[locale] ?? ''), rule.id);
        assert.ok(text.includes(t(`severity.${rule.severity}`)), rule.id);
        assert.equal(text.includes(t('caution.judgement')), rule.judgement === true, rule.id);
        const urls = new Set(linksIn(item).map(([url = '']) => url));
        const missing = expectedLinks(locale, rule).difference(urls);
        assert.deepEqual([...missing], [], rule.id);
      }
    });

    test('has conflicts between answers apart from what answers need', () => {
      const [exclusions = [], needs = []] = all(page.document, 'h2 + .rules').map((list) =>
        all(list, '[data-rule]').map((item) => attribute(item, 'data-rule')),
      );
      const between = rules.filter((rule) => !rule.with.practices && !rule.with.requirements);
      const ids = (isConflict: boolean): string[] =>
        between.filter(({ kind }) => (kind === 'conflicts') === isConflict).map(({ id }) => id);
      assert.ok(exclusions.length > 0 && needs.length > 0);
      assert.deepEqual([exclusions, needs], [ids(true), ids(false)]);
    });

    test('has every practice with all rules that demand it, the notes and the nodes', () => {
      for (const { id, name, explanation, notes, coveredBy } of practices) {
        const section = one(page.document, `section[data-practice="${id}"]`);
        assert.equal(words(one(section, 'h3')), name[locale]);
        assert.ok(words(section).includes(explanation?.[locale] ?? ''), id);
        const demanding = rules.filter((rule) => rule.with.practices?.includes(id));
        const shown = all(section, '[data-rule]').map((item) => attribute(item, 'data-rule'));
        assert.deepEqual(
          shown,
          demanding.map((rule) => rule.id),
          id,
        );
        for (const { reason } of demanding) assert.ok(words(section).includes(reason[locale]), id);
        const urls = linksIn(section).map(([url]) => url);
        for (const note of notes)
          assert.ok(urls.includes(href(locale, recordRoute('pattern', note))), id);
        for (const node of coveredBy) assert.ok(urls.includes(href(locale, nodeRoute(node))), id);
      }
    });

    test('has every requirement as a question with the rules about it', () => {
      for (const { id, ask, meaning, impliedBy } of requirements) {
        const section = one(page.document, `section[data-requirement="${id}"]`);
        assert.equal(words(one(section, 'h3')), ask[locale]);
        assert.ok(words(section).includes(meaning[locale]), id);
        const ruledOut = rules.filter((rule) => rule.with.requirements?.includes(id));
        const shown = all(section, '[data-rule]').map((item) => attribute(item, 'data-rule'));
        assert.deepEqual(
          shown,
          ruledOut.map((rule) => rule.id),
          id,
        );
        const urls = linksIn(section).map(([url]) => url);
        for (const node of impliedBy) assert.ok(urls.includes(href(locale, nodeRoute(node))), id);
        for (const rule of rules.filter((one) => one.if.requirements?.includes(id))) {
          assert.ok(urls.includes(href(locale, recordRoute('rule', rule.id))), rule.id);
        }
      }
    });

    test('says what every group stands for', () => {
      for (const group of groups) {
        const row = one(page.document, `[id="group-${group.id}"]`);
        assert.ok(words(row).startsWith(group.name[locale]), group.id);
        const urls = linksIn(row).map(([url]) => url);
        assert.deepEqual(
          new Set(urls),
          new Set([...nodesNamed(group)].map((id) => href(locale, nodeRoute(id)))),
          group.id,
        );
      }
    });

    test('leads to the rules as data', () => {
      const urls = linksIn(mainOf(page)).map(([url]) => url);
      for (const file of ['rules.json', 'rules.schema.json']) {
        assert.ok(urls.includes(`${site.base}${file}`), file);
      }
    });

    test('is found by the search with the words of its reasons', () => {
      const { url, text } = JSON.parse(
        bytes(site, `search/${locale}.json`).toString('utf8'),
      ) as Record<'url' | 'text', string[]>;
      const found = text[url.indexOf(page.address)] ?? '';
      for (const { id, reason } of rules) assert.ok(found.includes(reason[locale]), id);
    });
  });
}

/** What a page tells of rules: of each relation the rules that it links to, in order. */
function toldRules(page: Page, locale: Locale): Record<string, string[]> {
  const prefix = `${href(locale, routes.rules)}#`;
  const rows = all(mainOf(page), '.related-rules > div');
  return Object.fromEntries(
    rows.map((row) => [
      words(one(row, 'dt')),
      all(row, '.why a').map((link) => attribute(link, 'href').replace(prefix, '')),
    ]),
  );
}

function expectedRules(ids: Iterable<string>, locale: Locale): Record<string, string[]> {
  const t = strings(locale);
  return Object.fromEntries(
    Object.entries(rulesNaming(new Set(ids)))
      .filter(([, named]) => named.length > 0)
      .map(([relation, named]) => [
        t(`rule.${relation as 'needs' | 'excludes' | 'together'}`),
        named,
      ]),
  );
}

/** Relations of which a page has practices only. */
const withoutEmpty = (told: Record<string, string[]>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(told).filter(([, ids]) => ids.length > 0));

describe('the page of every node', () => {
  test('has the rules that name it, directly or by a group, each with its reason', () => {
    let count = 0;
    for (const { name, node, locale, page } of nodePages()) {
      const expected = expectedRules([node.id], locale);
      assert.deepEqual(withoutEmpty(toldRules(page, locale)), expected, name);
      for (const id of Object.values(expected).flat()) {
        const rule = rules.find((one) => one.id === id);
        assert.ok(
          words(mainOf(page)).includes(rule?.reason[locale] ?? `unknown rule: ${id}`),
          name,
        );
        count += 1;
      }
    }
    assert.ok(count > rules.length * LOCALES.length, `${count} rules`);
  });

  test('names in a rule what stands on its other side', () => {
    for (const { node, locale, page } of nodePages()) {
      for (const row of all(mainOf(page), '.related-rules dd:has(.why a)')) {
        const [, id = ''] = attribute(one(row, '.why a'), 'href').split('#');
        const rule = rules.find((one) => one.id === id);
        assert.ok(rule);
        const isIf = nodesNamed(rule.if).has(node.id);
        const {
          nodes = [],
          groups: named = [],
          practices: duties = [],
          requirements: needs = [],
        } = isIf ? rule.with : { practices: [], ...rule.if };
        const titles = [
          ...nodes.map((one) => recordTitle(locale, 'node', one)),
          ...named.map((one) => recordTitle(locale, 'group', one)),
          ...duties.map((one) => recordTitle(locale, 'practice', one)),
          ...needs.map((one) => recordTitle(locale, 'requirement', one)),
        ];
        const shown = wordsBesideSigns(one(row, 'strong'));
        for (const title of titles) assert.ok(shown.includes(title), `${node.id} ${id}: ${title}`);
      }
    }
  });

  test('that answers for a practice leads to it', () => {
    for (const { name, node, locale, page } of nodePages()) {
      for (const { id } of practices.filter(({ coveredBy }) => coveredBy.includes(node.id))) {
        const demanded = rules.filter((rule) => rule.with.practices?.includes(id));
        const told = Object.values(expectedRules([node.id], locale)).flat();
        if (demanded.every((rule) => told.includes(rule.id))) continue;
        const urls = linksIn(one(mainOf(page), '.related-rules')).map(([url]) => url);
        assert.ok(urls.includes(href(locale, recordRoute('practice', id))), `${name}: ${id}`);
      }
    }
  });
});

describe('the page of every pattern', () => {
  for (const locale of LOCALES) {
    test(`has the rules of the nodes that it is about, and leads to the practices that it explains, ${locale}`, () => {
      let count = 0;
      for (const { id, nodes } of content.patterns) {
        const page = pageAt(locale, recordRoute('pattern', id));
        const expected = expectedRules(nodes, locale);
        assert.deepEqual(withoutEmpty(toldRules(page, locale)), expected, id);
        const told = Object.values(expected).flat();
        for (const practice of practices.filter(({ notes }) => notes.includes(id))) {
          const demanded = rules.filter((rule) => rule.with.practices?.includes(practice.id));
          if (demanded.every((rule) => told.includes(rule.id))) continue;
          const urls = linksIn(one(mainOf(page), '.related-rules')).map(([url]) => url);
          const url = href(locale, recordRoute('practice', practice.id));
          assert.ok(urls.includes(url), `${id}: ${practice.id}`);
          count += 1;
        }
      }
      assert.ok(count > 3);
    });
  }
});
