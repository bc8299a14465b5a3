import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { childrenOf, nodeOf, siblingsOf, trailOf } from '../../src/lib/tree/model.ts';
import { visibleIds } from '../../src/lib/tree/visible.ts';
import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { drawings, flat, idOf, items, own } from './support/drawings.ts';
import { all, areInOrder, attribute, one, referredWords, words } from './support/elements.ts';
import { href, LOCALES, nodePages, strings, tree } from './support/real.ts';
import { pageAt } from './support/site.ts';

describe('[data-tree]', () => {
  test('is a nav with a name', () => {
    for (const { name, nav } of drawings()) {
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
    for (const { name, nav, top } of drawings()) {
      assert.deepEqual(items(nav).map(idOf), visibleIds(top), name);
      for (const item of items(nav)) {
        const parent = idOf(item.parentElement?.closest('li[data-node]'));
        assert.equal(parent, tree.parents.get(idOf(item)) ?? '', name);
      }
    }
  });
});

describe('[data-node]', () => {
  test('has a link to its page first, with the node’s label, or its title when passed', () => {
    for (const { name, locale, nav, top } of drawings()) {
      const shown = new Map(flat(top).map((one) => [one.node.id, one]));
      for (const item of items(nav)) {
        const id = idOf(item);
        const link = item.querySelector('a');
        const { label, title } = nodeOf(tree, id);
        assert.equal(attribute(link, 'href'), href(locale, nodeRoute(id)), `${name}: ${id}`);
        const expected = shown.get(id)?.isPassed ? title[locale] : label[locale];
        assert.equal(words(link), expected, `${name}: ${id}`);
      }
    }
  });

  test('has `when` as text before the link', () => {
    for (const { name, locale, nav } of drawings()) {
      for (const item of items(nav)) {
        const before = textBefore(item, item.querySelector('a'));
        const kind = strings(locale)(`kind.${nodeOf(tree, idOf(item)).kind}`);
        const when = nodeOf(tree, idOf(item)).when?.[locale] ?? '';
        assert.equal(before, `${kind} ${when}`.trim(), `${name}: ${idOf(item)}`);
      }
    }
  });

  test('has a button with aria-expanded if it has branches, else none', () => {
    for (const { name, nav } of drawings()) {
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
    for (const { name, locale, nav } of drawings()) {
      for (const item of items(nav)) {
        const title = nodeOf(tree, idOf(item)).title[locale];
        for (const button of own(item, 'button')) {
          assert.ok(attribute(button, 'aria-label').includes(title), `${name}: ${title}`);
        }
      }
    }
  });

  test('has aria-expanded="true" exactly where branches are shown', () => {
    for (const { name, nav } of drawings()) {
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
    for (const { name, nav } of drawings()) {
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
