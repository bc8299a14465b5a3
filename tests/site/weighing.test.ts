import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { NodeRecord, Weighed } from '../../src/lib/content/node-schema.ts';
import type { Locale } from '../../src/lib/content/language.ts';
import { nodeRoute } from '../../src/lib/site/urls.ts';
import { isChoiceOfOne, nodeOf, optionsOf } from '../../src/lib/tree/model.ts';
import { all, attribute, one, words } from './support/elements.ts';
import { content, href, nodePages, strings, tree } from './support/real.ts';
import { bytes, mainOf, site } from './support/site.ts';

const SIDES = ['gains', 'costs'] as const;

/** What a reader must see of a line: its words, whether it is our judgement, where its sources are. */
interface Line {
  readonly text: string;
  readonly isJudgement: boolean;
  readonly sources: readonly string[];
}

function shownLines(list: Element, locale: Locale): Line[] {
  return all(list, 'li').map((item) => {
    const judgement = words(item.querySelector('.judgement'));
    const cites = all(item, '.cite');
    assert.ok(judgement === '' || judgement === strings(locale)('caution.judgement'));
    const said = [judgement, ...cites.map(words)].join(' ').trim();
    return {
      text: words(item)
        .slice(0, said === '' ? undefined : -said.length)
        .trim(),
      isJudgement: judgement !== '',
      sources: cites.map((cite) => attribute(cite, 'href')),
    };
  });
}

const urls = new Map(content.sources.map(({ key, url }) => [key, url]));

const expectedLines = (items: Weighed = [], locale: Locale): Line[] =>
  items.map(({ text, judgement, sources }) => ({
    text: text[locale],
    isJudgement: judgement === true,
    sources: sources.map((key) => urls.get(key) ?? `unknown source: ${key}`),
  }));

const textsOf = (items: Weighed = [], locale: Locale): string[] =>
  items.map(({ text }) => text[locale]);

describe('the page of every node, in every language', () => {
  test('has its gains and costs with what stands behind each, below its meaning', () => {
    for (const { name, node, locale, page } of nodePages()) {
      const blocks = all(mainOf(page), '.weighing');
      assert.equal(blocks.length, node.gains ? 1 : 0, name);
      for (const block of blocks) {
        assert.deepEqual(
          all(block, 'h3').map(words),
          SIDES.map((side) => strings(locale)(`node.${side}`)),
          name,
        );
        assert.deepEqual(
          all(block, 'ul').map((list) => shownLines(list, locale)),
          SIDES.map((side) => expectedLines(node[side], locale)),
          name,
        );
        assert.ok(one(mainOf(page), 'section:has(.summary)').contains(block), name);
      }
    }
  });

  test('compares the options where one is chosen, and lists them nowhere else', () => {
    for (const { name, node, locale, page } of nodePages()) {
      const tables = all(mainOf(page), '.comparison');
      assert.equal(tables.length, isChoiceOfOne(node) ? 1 : 0, name);
      for (const table of tables) {
        const options = optionsOf(tree, node.id).map((id) => nodeOf(tree, id));
        assert.deepEqual(
          all(table, 'tbody tr').map((row) => [
            attribute(one(row, 'th a'), 'href'),
            words(one(row, '.answer')),
            ...all(row, 'td').map((cell) => all(cell, 'li').map(words)),
          ]),
          options.map(({ id, option, gains, costs }) => [
            href(locale, nodeRoute(id)),
            option?.[locale],
            textsOf(gains, locale),
            textsOf(costs, locale),
          ]),
          name,
        );
        const rows = all(mainOf(page), '.branches a').map((link) => attribute(link, 'href'));
        for (const { id } of options) assert.ok(!rows.includes(href(locale, nodeRoute(id))), name);
      }
    }
  });

  test('is the one of a node at which the search finds its gains and costs', () => {
    for (const { name, node, locale } of nodePages()) {
      const own = new Set(allTexts(node, locale));
      const lines = searchedLines(locale).get(unbased(href(locale, nodeRoute(node.id)))) ?? [];
      assert.deepEqual(
        lines.filter((line) => weighedTexts(locale).has(line)),
        lines.filter((line) => own.has(line)),
        name,
      );
      for (const text of own) assert.ok(lines.includes(text), `${name}: ${text}`);
    }
  });
});

const allTexts = ({ gains, costs }: NodeRecord, locale: Locale): string[] =>
  textsOf([...(gains ?? []), ...(costs ?? [])], locale);

/** What any node gains or costs. */
const weighedTexts = kept(
  (locale) => new Set([...tree.nodes.values()].flatMap((node) => allTexts(node, locale))),
);

/** An address as the search has it, whatever the site stands below. */
const unbased = (address: string): string => address.slice(site.base.length - 1);

/** The lines of text by which the search finds a page. */
const searchedLines = kept((locale) => {
  const { url, text } = JSON.parse(bytes(site, `search/${locale}.json`).toString('utf8')) as {
    url: string[];
    text: string[];
  };
  return new Map(url.map((at, index) => [at, text[index]?.split('\n') ?? []]));
});

function kept<T>(read: (locale: Locale) => T): (locale: Locale) => T {
  const values = new Map<Locale, T>();
  return (locale) => {
    const value = values.get(locale) ?? read(locale);
    values.set(locale, value);
    return value;
  };
}
