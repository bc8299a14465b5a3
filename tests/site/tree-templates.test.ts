import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { languageOf } from '../../src/data/content.ts';
import { template } from '../../src/data/strings.ts';
import { drawnPages } from './support/drawings.ts';
import { all, attribute, one, templatesOf, words } from './support/elements.ts';
import { strings } from './support/real.ts';

/** The templates of every page with a tree, by name. */
function pages() {
  return drawnPages().map(({ name, locale, page }) => {
    const found = templatesOf(page.html).map(
      (one) => [attribute(one, 'data-template'), one] as const,
    );
    return { name, locale, templates: new Map(found), count: found.length };
  });
}

describe('the templates of a page with a tree', () => {
  test('are there once each', () => {
    const expected = ['question', 'outcome', 'advice', 'mark-A', 'mark-B', 'more'].toSorted();
    for (const { name, templates, count } of pages()) {
      const laid = name.endsWith(' /tree/') ? ['laid-answer', 'laid-over'] : [];
      const own = [...templates.keys()].filter((key) => key !== '');
      assert.deepEqual(own.toSorted(), [...expected, ...laid].toSorted(), name);
      assert.ok(count >= expected.length, name);
    }
  });

  test('of nodes have link, condition, button and edges in their places', () => {
    for (const { name, locale, templates } of pages()) {
      for (const kind of ['question', 'outcome', 'advice'] as const) {
        const item = one(templates.get(kind) ?? fail(name), 'li[data-node]');
        assert.equal(attribute(item, 'data-kind'), kind, name);
        const parts = all(item, '.node-kind, .when, a, button[aria-expanded], svg[aria-hidden]');
        const names = parts.map(({ localName }) => localName);
        assert.deepEqual(names, ['span', 'span', 'a', 'button', 'svg'], `${name}: ${kind}`);
        assert.equal(words(one(item, '.node-kind')), strings(locale)(`kind.${kind}`), name);
        assert.ok(attribute(one(item, 'button'), 'aria-label').includes('{title}'), name);
        assert.deepEqual(all(item, '.mark-sign, [data-edge], .more'), [], name);
      }
    }
  });

  test('of marks say what they mean, and how to name what to take instead', () => {
    for (const { name, locale, templates } of pages()) {
      for (const mark of ['A', 'B'] as const) {
        const found = templates.get(`mark-${mark}`) ?? fail(name);
        assert.equal(words(one(found, '.mark-sign > span')), strings(locale)(`mark.${mark}`), name);
        assert.equal(attribute(found, 'data-instead'), template(locale, 'mark.instead'), name);
        assert.equal(attribute(found, 'data-joiner'), languageOf(locale).joiner, name);
      }
    }
  });

  test('of what is held back say how many and of what', () => {
    for (const { name, locale, templates } of pages()) {
      const found = templates.get('more') ?? fail(name);
      assert.equal(attribute(found, 'data-text'), template(locale, 'tree.more'), name);
      assert.equal(attribute(found, 'data-label'), template(locale, 'tree.moreLabel'), name);
      assert.equal(one(found, '.more').localName, 'a', name);
    }
  });
});

function fail(name: string): never {
  throw new Error(`no template on the page: ${name}`);
}
