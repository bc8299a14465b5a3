import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { languageOf } from '../../src/data/content.ts';
import { drawnIn } from '../../src/data/drawn.ts';
import { ownHue } from '../../src/lib/tree/concern.ts';
import { insteadOf, markOf } from '../../src/lib/tree/marks.ts';
import { nodeOf, trailOf } from '../../src/lib/tree/model.ts';
import { visibleIds } from '../../src/lib/tree/view/visible.ts';
import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { type DrawnPage, drawnPages, idOf, items, own } from './support/drawings.ts';
import { all, attribute, linksIn, one, referredWords, words } from './support/elements.ts';
import { content, href, LOCALES, nodePages, strings, tree } from './support/real.ts';
import { pageAt } from './support/site.ts';

function sorted(elements: readonly Element[], name: string): string[] {
  return elements.map((element) => attribute(element, name)).toSorted();
}

/** The ids of list items with an attribute. */
function marked({ nav }: DrawnPage, name: string): string[] {
  return sorted(all(nav, `li[data-node][${name}]`), 'data-node');
}

/** Of ids, those that a page shows. */
function shownOf({ top }: DrawnPage, ids: Iterable<string>): string[] {
  const visible = new Set(visibleIds(top));
  return [...ids].filter((id) => visible.has(id)).toSorted();
}

describe('a tree on a page', () => {
  test('has aria-current="page" on the current node’s link only', () => {
    for (const { name, nav, marks, locale } of drawnPages()) {
      const links = all(nav, '[aria-current]');
      const { current } = marks;
      const expected = current === undefined ? [] : [href(locale, nodeRoute(current))];
      assert.deepEqual(sorted(links, 'href'), expected, name);
      for (const link of links) {
        assert.equal(attribute(link, 'aria-current'), 'page', name);
        assert.equal(idOf(link.closest('li[data-node]')), current, name);
      }
    }
  });

  test('marks exactly the trail, or the example’s path, with data-on-path', () => {
    for (const page of drawnPages()) {
      assert.deepEqual(marked(page, 'data-on-path'), [...page.marks.path].toSorted(), page.name);
    }
    for (const { name, node, page } of nodePages()) {
      const onPath = all(one(page.document, '[data-tree]'), 'li[data-on-path]').map(idOf);
      assert.deepEqual(onPath, trailOf(tree, node.id), name);
    }
  });

  test('marks where the reader is', () => {
    for (const page of drawnPages()) {
      const { current } = page.marks;
      assert.deepEqual(marked(page, 'data-here'), current === undefined ? [] : [current]);
    }
  });

  test('shows on every node and edge what the decision of an example makes of it, else nothing', () => {
    for (const { name, nav, marks } of drawnPages()) {
      assert.equal(nav.hasAttribute('data-decided'), marks.states.size > 0, name);
      for (const item of [...items(nav), ...all(nav, '[data-edge]')]) {
        const state = marks.states.get(idOf(item) || attribute(item, 'data-edge'));
        assert.equal(attribute(item, 'data-state'), state?.is ?? '', `${name}: ${idOf(item)}`);
      }
      assert.deepEqual(all(nav, '[data-unused]'), [], name);
    }
    const decided = drawnPages().filter(({ marks }) => marks.states.size > 0);
    assert.equal(decided.length, LOCALES.length * content.examples.length);
  });

  test('numbers the steps of an example at their nodes, and nothing elsewhere', () => {
    for (const { name, nav, marks } of drawnPages()) {
      const steps = all(nav, '[data-step]').map((box) => {
        assert.ok(box.matches('li[data-node] > .box'), name);
        return [idOf(box.parentElement), Number(attribute(box, 'data-step'))] as const;
      });
      assert.deepEqual(new Map(steps), marks.steps, name);
    }
    for (const locale of LOCALES) {
      for (const { id, steps } of content.examples) {
        const found = drawnPages().find(({ name }) => name === `${locale} /examples/${id}/`);
        assert.deepEqual(
          [...(found?.marks.steps.values() ?? [])],
          Object.keys(steps).map((at) => Number(at) + 1),
        );
      }
    }
  });

  test('has data-caution exactly where the data has a mark, with words that say it', () => {
    for (const page of drawnPages()) {
      const { locale, name, nav, top } = page;
      const t = strings(locale);
      const { tree: drawn } = drawnIn(locale);
      const cautioned = visibleIds(top).filter((id) => nodeOf(drawn, id).mark !== undefined);
      assert.deepEqual(marked(page, 'data-caution'), cautioned.toSorted(), name);
      for (const item of items(nav)) {
        const { mark, instead = [] } = nodeOf(drawn, idOf(item));
        const message = `${name}: ${idOf(item)}`;
        assert.equal(attribute(item, 'data-caution'), mark ?? '', message);
        const signs = own(item, '.mark-sign');
        assert.equal(signs.length, mark === undefined ? 0 : 1, message);
        if (mark === undefined) continue;
        const text = words(signs[0]);
        assert.ok(text.startsWith(t(`mark.${mark}`)), message);
        const titles = instead.join(languageOf(locale).joiner);
        const said = t('mark.instead', { mark: t(`mark.${mark}`), titles });
        assert.equal(text, titles === '' ? t(`mark.${mark}`) : said, message);
      }
    }
  });

  test('gives a concern its hue and no other node one of its own', () => {
    for (const { name, nav } of drawnPages()) {
      for (const item of [...items(nav), ...all(nav, '[data-edge]')]) {
        const id = idOf(item) || attribute(item, 'data-edge');
        const hue = ownHue(tree, id)?.toString() ?? '';
        assert.equal(attribute(item, 'data-hue'), hue, `${name}: ${id}`);
      }
    }
  });

  test('tells the kind of every node by an attribute and by words, and of an example its state', () => {
    for (const { name, nav, locale, marks } of drawnPages()) {
      for (const item of items(nav)) {
        const { kind } = nodeOf(tree, idOf(item));
        assert.equal(attribute(item, 'data-kind'), kind, `${name}: ${idOf(item)}`);
        const described = referredWords(
          one(item, ':scope > .box > a:first-of-type'),
          'aria-describedby',
        );
        const t = strings(locale);
        const reason = marks.states.get(idOf(item))?.reason;
        const title = t(`kind.${kind}`);
        const expected = reason ? t('state.line', { title, state: reason }) : title;
        assert.equal(described, expected, `${name}: ${idOf(item)}`);
      }
    }
  });

  test('tells leaves and additions', () => {
    for (const page of drawnPages()) {
      const nodes = visibleIds(page.top).map((id) => nodeOf(tree, id));
      const leaves = nodes.filter(({ children }) => children === undefined).map(({ id }) => id);
      const added = nodes.filter(({ origin }) => origin === 'addition').map(({ id }) => id);
      assert.deepEqual(marked(page, 'data-leaf'), leaves.toSorted(), page.name);
      assert.deepEqual(marked(page, 'data-addition'), shownOf(page, added), page.name);
    }
  });
});

test('the map lists every red node, each with what to take instead', () => {
  for (const locale of LOCALES) {
    const { tree: drawn } = drawnIn(locale);
    const list = one(pageAt(locale, routes.tree).document, '.distrust');
    const link = (id: string): string[] => [href(locale, nodeRoute(id)), nodeOf(drawn, id).title];
    const red = [...tree.nodes.values()].filter(({ cautions }) => markOf(cautions) === 'A');
    assert.ok(red.length > 0);
    assert.deepEqual(
      all(list, 'li[data-caution="A"]').map(linksIn),
      red.map(({ id, cautions }) => [link(id), ...insteadOf(cautions).map(link)]),
      locale,
    );
  }
});
