import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { childrenOf, nodeOf, siblingsOf, trailOf } from '../../src/lib/tree/model.ts';
import { flat, visibleIds } from '../../src/lib/tree/view/visible.ts';
import { drawnIn } from '../../src/data/drawn.ts';
import { exportWords } from '../../src/data/export-words.ts';
import { drawnExample } from '../../src/data/drawn-example.ts';
import { traditionalForms } from '../../src/data/variants.ts';
import type { Locale } from '../../src/lib/content/language.ts';
import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { drawnPages, idOf, items, own } from './support/drawings.ts';
import { all, areInOrder, attribute, one, referredWords, words } from './support/elements.ts';
import { content, href, LOCALES, nodePages, strings, tree } from './support/real.ts';
import { bytes, pageAt, site } from './support/site.ts';

describe('[data-tree]', () => {
  test('is a nav with a name', () => {
    for (const { name, nav } of drawnPages()) {
      assert.equal(nav.localName, 'nav', name);
      assert.notEqual(attribute(nav, 'aria-label') + referredWords(nav, 'aria-labelledby'), '');
    }
  });

  test('of /tree/ holds all 79 nodes', () => {
    for (const locale of LOCALES) {
      const ids = items(pageAt(locale, routes.tree).document.documentElement).map(idOf);
      assert.deepEqual(ids, [...tree.nodes.keys()]);
      assert.equal(ids.filter((id) => nodeOf(tree, id).origin === 'source').length, 79);
    }
  });

  test('of a node’s page holds exactly its trail, siblings and branches', () => {
    for (const { name, node, page } of nodePages()) {
      const near = [trailOf, siblingsOf, childrenOf].flatMap((of) => of(tree, node.id));
      const ids = items(one(page.document, '[data-tree]')).map(idOf);
      assert.deepEqual(ids.toSorted(), near.toSorted(), name);
    }
  });

  test('nests the nodes as the data does, in reading order', () => {
    for (const { name, nav, top } of drawnPages()) {
      assert.deepEqual(items(nav).map(idOf), visibleIds(top), name);
      for (const item of items(nav)) {
        const parent = idOf(item.parentElement?.closest('li[data-node]'));
        assert.equal(parent, tree.parents.get(idOf(item)) ?? '', name);
      }
    }
  });
});

describe('[data-tree] of a page', () => {
  test('has buttons for both sizes on the map and none elsewhere', () => {
    for (const { name, nav } of drawnPages()) {
      const isMap = attribute(nav, 'data-page') === 'map';
      const sizes = all(nav, 'button[data-to-size]').map((one) => attribute(one, 'data-to-size'));
      assert.deepEqual(sizes, isMap ? ['whole', 'reading'] : [], name);
      assert.ok(!nav.hasAttribute('data-size') && !nav.hasAttribute('data-ready'), name);
    }
  });

  test('says what it is about', () => {
    for (const { name, nav, marks } of drawnPages()) {
      assert.equal(attribute(nav, 'data-current'), marks.current ?? '', name);
    }
  });

  test('leads to a file of the whole tree and all examples in its language', () => {
    for (const { name, locale, nav } of drawnPages()) {
      const file = attribute(nav, 'data-tree-file').slice(site.base.length);
      assert.deepEqual(treeFileIn(file), expectedFile(locale), name);
    }
  });
});

const treeFiles = new Map<string, unknown>();

function treeFileIn(file: string): unknown {
  if (!treeFiles.has(file)) treeFiles.set(file, JSON.parse(bytes(site, file).toString()));
  return treeFiles.get(file);
}

/** As JSON says it, which leaves out what is undefined. */
function expectedFile(locale: Locale): unknown {
  const { root, nodes } = drawnIn(locale).tree;
  const examples = content.examples.map(({ id }) => drawnExample(locale, id));
  const all = [...nodes.values()];
  const variants = traditionalForms(all.flatMap(({ title, when, label }) => [title, when, label]));
  return JSON.parse(
    JSON.stringify({ root, nodes: all, examples, variants, words: exportWords(locale) }),
  );
}

describe('[data-node]', () => {
  test('has a link to its page first, with the node’s title', () => {
    for (const { name, locale, nav } of drawnPages()) {
      for (const item of items(nav)) {
        const id = idOf(item);
        const link = item.querySelector('a');
        assert.equal(attribute(link, 'href'), href(locale, nodeRoute(id)), `${name}: ${id}`);
        assert.equal(words(link), nodeOf(tree, id).title[locale], `${name}: ${id}`);
      }
    }
  });

  test('has a link to what is held back, exactly where something is', () => {
    for (const { name, locale, nav, top } of drawnPages()) {
      const held = flat(top).filter(({ heldBack }) => heldBack > 0);
      const shown = all(nav, '[data-more]').map((more) => [
        attribute(more, 'data-more'),
        words(more),
      ]);
      const t = strings(locale);
      const expected = held.map(({ node, heldBack }) => [
        node.id,
        t('tree.more', { count: heldBack }),
      ]);
      assert.deepEqual(shown, expected, name);
      const passed = flat(top).filter(({ isPassed }) => isPassed);
      const marked = all(nav, '.box[data-passed]').map(({ parentElement }) => idOf(parentElement));
      assert.deepEqual(
        marked,
        passed.map(({ node }) => node.id),
        name,
      );
    }
  });

  test('has `when` as text before the link, where its title does not repeat it', () => {
    for (const { name, nav, locale } of drawnPages()) {
      for (const item of items(nav)) {
        const before = textBefore(item, item.querySelector('a'));
        const kind = words(own(item, '.node-kind')[0]);
        const { when } = nodeOf(drawnIn(locale).tree, idOf(item));
        assert.equal(before, `${kind} ${when}`.trim(), `${name}: ${idOf(item)}`);
      }
    }
  });

  test('has a button with aria-expanded if it has branches, else none', () => {
    for (const { name, nav } of drawnPages()) {
      for (const item of items(nav)) {
        const buttons = own(item, 'button');
        const expected = childrenOf(tree, idOf(item)).length > 0 ? 1 : 0;
        assert.equal(buttons.length, expected, `${name}: ${idOf(item)}`);
        for (const button of buttons) {
          assert.ok(button.hasAttribute('aria-expanded'), `${name}: ${idOf(item)}`);
          const above = [button.parentElement, button.parentElement?.parentElement];
          assert.ok(
            above.some((element) => element === item),
            `${name}: child or grandchild of ${idOf(item)}`,
          );
        }
      }
    }
  });

  test('says in the button’s name whose branches it opens', () => {
    for (const { name, locale, nav } of drawnPages()) {
      for (const item of items(nav)) {
        const title = nodeOf(tree, idOf(item)).title[locale];
        for (const button of own(item, 'button')) {
          assert.ok(attribute(button, 'aria-label').includes(title), `${name}: ${title}`);
        }
      }
    }
  });

  test('has aria-expanded="true" exactly where branches are shown', () => {
    for (const { name, nav } of drawnPages()) {
      for (const item of items(nav)) {
        const isShown = item.querySelector('li[data-node]') !== null;
        for (const button of own(item, 'button')) {
          const state = attribute(button, 'aria-expanded');
          assert.equal(state, String(isShown), `${name}: ${idOf(item)}`);
        }
      }
    }
  });

  test('has link and button before the nested list', () => {
    for (const { name, nav } of drawnPages()) {
      for (const item of items(nav)) {
        const lists = [...item.children].filter(({ localName }) => localName === 'ul');
        assert.ok(lists.length <= 1, `${name}: ${idOf(item)}`);
        const parts = [...own(item, 'a').slice(0, 1), ...own(item, 'button'), ...lists];
        assert.ok(areInOrder(item, parts), `${name}: ${idOf(item)}`);
      }
    }
  });
});

/** The words of an item that stand before an element in it. */
function textBefore(item: Element, element: Element | null): string {
  const parts = all(item, '*').slice(0, element === null ? 0 : all(item, '*').indexOf(element));
  return parts
    .filter(({ children }) => children.length === 0)
    .map(words)
    .join(' ');
}
