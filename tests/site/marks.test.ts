import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recordRoute } from '../../src/lib/site/pages.ts';
import { insteadOf, markOf } from '../../src/lib/tree/marks.ts';
import { nodeOf } from '../../src/lib/tree/model.ts';
import { nodeRoute } from '../../src/lib/site/urls.ts';
import type { Locale } from '../../src/lib/content/language.ts';
import type { Caution } from '../../src/lib/content/node-schema.ts';
import { all, attribute, one, words, wordsBesideSigns } from './support/elements.ts';
import { content, href, languageOf, LOCALES, strings, tree } from './support/real.ts';
import { indexed, mainOf, type Page } from './support/site.ts';

/** What lists nodes or has them in cells, and in how many pages at least: none may fall out of the test. */
const LISTS = {
  '.branches': 130,
  '.comparison': 30,
  '.trail': 100,
  '.places': 60,
  '.concerns': 2,
  '.scenarios td': 4,
  '.cells': 2,
  '.patterns td': 2,
  '.technologies td': 2,
  '.all-pages': 2,
  '.differences': 6,
  '.unasked': 4,
  '.see-also': 2,
  '.terms': 2,
  '.related-rules': 60,
  '.cited-by': 2,
  '.steps': 4,
  '.recommendation-items': 4,
  '.architecture': 4,
  '.source-lines .line': 2,
};

const LISTED = Object.keys(LISTS).join();

interface NodeLink {
  readonly link: Element;
  readonly id: string;
}

/** The links of a page's lists that lead to a node. */
function nodeLinks(page: Page): NodeLink[] {
  return all(mainOf(page), 'a[href]').flatMap((link) => {
    const id = link.closest(LISTED) && nodeAt.get(attribute(link, 'href'));
    return id ? [{ link, id }] : [];
  });
}

const nodeAt = new Map(
  LOCALES.flatMap((locale) =>
    [...tree.nodes.keys()].map((id) => [href(locale, nodeRoute(id)), id] as const),
  ),
);

/** The sign of a link, in it or right behind it. */
function signOf(link: Element): Element | undefined {
  const inside = link.querySelector('.mark-sign');
  const next = link.nextElementSibling;
  return inside ?? (next?.matches('.mark-sign') ? next : undefined);
}

/** What the sign of what has these cautions says. */
function said(locale: Locale, cautions: readonly Caution[]): string {
  const mark = markOf(cautions);
  if (mark === undefined) return '';
  const t = strings(locale);
  const titles = insteadOf(cautions).map((other) => nodeOf(tree, other).title[locale]);
  const joined = titles.join(languageOf(locale).joiner);
  return joined === ''
    ? t(`mark.${mark}`)
    : t('mark.instead', { mark: t(`mark.${mark}`), titles: joined });
}

describe('wherever nodes are listed', () => {
  test('is found, on every kind of page', () => {
    for (const [list, least] of Object.entries(LISTS)) {
      const pages = indexed.filter((page) => all(mainOf(page), `${list} a`).length > 0);
      assert.ok(pages.length >= least, `${list}: ${pages.length} pages`);
    }
    const marks = new Set([...tree.nodes.values()].map(({ cautions }) => markOf(cautions)));
    assert.deepEqual(marks, new Set([undefined, 'A', 'B']));
  });

  test('each has the sign of its mark, which says what it means and what to take instead', () => {
    for (const page of indexed) {
      for (const { link, id } of nodeLinks(page)) {
        const sign = signOf(link);
        const name = `${page.file}: ${id}`;
        assert.equal(attribute(sign, 'data-mark'), markOf(nodeOf(tree, id).cautions) ?? '', name);
        assert.equal(words(sign), said(page.locale, nodeOf(tree, id).cautions), name);
      }
    }
  });

  test('its item, row or cell says the mark as well', () => {
    for (const page of indexed) {
      for (const { link, id } of nodeLinks(page)) {
        const holder = link.closest('[data-caution], li, td, dd, dt, tr, div:not(.said, .row)');
        const expected = markOf(nodeOf(tree, id).cautions) ?? '';
        assert.equal(attribute(holder, 'data-caution'), expected, `${page.file}: ${id}`);
      }
    }
  });

  test('nothing else says that it is marked', () => {
    for (const page of indexed) {
      const strays = all(mainOf(page), '[data-caution]').filter((item) => {
        const marks = all(item, '.mark-sign').map((sign) => attribute(sign, 'data-mark'));
        return (
          !item.closest('[data-tree], .glance') && !marks.includes(attribute(item, 'data-caution'))
        );
      });
      assert.deepEqual(
        strays.map(({ outerHTML }) => outerHTML),
        [],
        page.file,
      );
    }
  });

  test('each is called by its title, but in the source’s own lines, its tables and the examples', () => {
    for (const page of indexed) {
      for (const { link, id } of nodeLinks(page)) {
        if (link.closest('.scenarios, .cells, .patterns, .step-line, .source-lines')) continue;
        const name = link.querySelector('.title') ?? link;
        assert.equal(wordsBesideSigns(name), nodeOf(tree, id).title[page.locale], page.file);
      }
    }
  });
});

test('a scenario in the table has the mark of its own cautions', () => {
  for (const page of indexed) {
    for (const row of all(mainOf(page), 'tr[data-scenario]')) {
      const id = attribute(row, 'data-scenario');
      const { cautions = [] } = content.scenarios.find((one) => one.id === id) ?? {};
      const head = one(row, 'th');
      const sign = head.querySelector('.mark-sign');
      assert.equal(attribute(head, 'data-caution'), markOf(cautions) ?? '', id);
      assert.equal(words(sign), said(page.locale, cautions), id);
      assert.equal(attribute(sign, 'data-mark'), markOf(cautions) ?? '', id);
    }
  }
});

test('a pattern in the table has the mark of its main node', () => {
  for (const page of indexed) {
    const rows = all(mainOf(page), 'tr[data-pattern]');
    for (const { id, node } of rows.length > 0 ? content.patterns : []) {
      const head = rows.find((row) => attribute(row, 'data-pattern') === id)?.querySelector('th');
      const mark = node === undefined ? undefined : markOf(nodeOf(tree, node).cautions);
      assert.equal(attribute(head, 'data-caution'), mark ?? '', id);
      assert.equal(attribute(head?.querySelector('.mark-sign'), 'data-mark'), mark ?? '', id);
      const link = href(page.locale, recordRoute('pattern', id));
      assert.equal(attribute(head?.querySelector('a'), 'href'), link, id);
    }
  }
});
