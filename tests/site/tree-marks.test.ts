import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { edgePath, PATH_SCALE } from '../../src/lib/tree/edges.ts';
import { layout } from '../../src/lib/tree/layout.ts';
import { nodeOf, trailOf } from '../../src/lib/tree/model.ts';
import { visibleIds, type VisibleNode } from '../../src/lib/tree/visible.ts';
import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { drawings, idOf, items } from './support/drawings.ts';
import { all, attribute, linksIn, one, referredWords, templatesOf } from './support/elements.ts';
import { content, href, LOCALES, nodePages, strings, tree } from './support/real.ts';
import { pageAt } from './support/site.ts';

/** `numbers('--x:1.25;--y:2', 'x', 'y')` is `[1.25, 2]`. */
function numbers(element: Element | null | undefined, ...names: string[]): number[] {
  const style = attribute(element, 'style');
  return names.map((name) => Number(new RegExp(`--${name}:([\\d.]+)`).exec(style)?.[1]));
}

function ids(elements: readonly Element[], name: string): string[] {
  return elements.map((element) => attribute(element, name)).toSorted();
}

describe('a tree on a page', () => {
  test('has aria-current="page" on the current node’s link only', () => {
    for (const { name, nav, current, locale } of drawings()) {
      const links = all(nav, '[aria-current]');
      const expected = current === undefined ? [] : [href(locale, nodeRoute(current))];
      assert.deepEqual(ids(links, 'href'), expected, name);
      for (const link of links) {
        assert.equal(attribute(link, 'aria-current'), 'page', name);
        assert.equal(idOf(link.closest('li[data-node]')), current, name);
      }
    }
  });

  test('marks exactly the trail, or the example’s path, with data-on-path', () => {
    for (const { name, nav, marks } of drawings()) {
      const marked = items(nav).filter((item) => item.hasAttribute('data-on-path'));
      assert.deepEqual(ids(marked, 'data-node'), [...marks.path].toSorted(), name);
    }
    for (const { name, node, page } of nodePages()) {
      const marked = all(one(page.document, '[data-tree]'), 'li[data-on-path]').map(idOf);
      assert.deepEqual(marked, trailOf(tree, node.id), name);
    }
  });

  test('hides the edges from assistive technology', () => {
    for (const { name, nav } of drawings()) {
      const drawings = all(nav, '.tree-canvas svg').map((svg) => attribute(svg, 'aria-hidden'));
      assert.ok(drawings.length > 0 && drawings.every((hidden) => hidden === 'true'), name);
      const seen = all(nav, '[data-edge]').filter((edge) => !edge.closest('svg'));
      assert.deepEqual(ids(seen, 'data-edge'), [], name);
    }
  });

  test('has one edge to every visible node but the root, marked as the node is', () => {
    for (const { name, nav, top } of drawings()) {
      const edges = all(nav, '[data-edge]');
      assert.deepEqual(ids(edges, 'data-edge'), visibleIds(top).slice(1).toSorted(), name);
      const marked = edges.filter((edge) => edge.hasAttribute('data-on-path'));
      const nodes = items(nav).filter((item) => item.hasAttribute('data-on-path'));
      const below = ids(nodes, 'data-node').filter((id) => id !== top.node.id);
      assert.deepEqual(ids(marked, 'data-edge'), below, name);
    }
  });

  test('places boxes and edges as layout(top) does', () => {
    for (const { name, nav, top } of drawings()) {
      const { boxes, width, height } = layout(top);
      const places = items(nav).map((item) => numbers(item, 'x', 'y'));
      assert.deepEqual(
        places,
        visibleIds(top).map((id) => [boxes.get(id)?.dx, boxes.get(id)?.dy]),
        name,
      );
      const canvas = one(nav, '.tree-canvas');
      assert.deepEqual(numbers(canvas, 'w', 'h'), [width, height], name);
      const scale = `0 0 ${PATH_SCALE} ${PATH_SCALE}`;
      for (const svg of all(nav, 'svg')) assert.equal(attribute(svg, 'viewBox'), scale, name);
      const checkBelow = (above: VisibleNode): void => {
        for (const shown of above.branches) {
          const { id } = shown.node;
          const box = boxes.get(id);
          const path = box && edgePath(above, shown, box);
          assert.equal(attribute(one(nav, `[data-edge="${id}"]`), 'd'), path, `${name}: ${id}`);
          checkBelow(shown);
        }
      };
      checkBelow(top);
    }
  });

  test('tells the kind of every node by an attribute and by words', () => {
    for (const { name, nav, locale } of drawings()) {
      for (const item of items(nav)) {
        const { kind } = nodeOf(tree, idOf(item));
        assert.equal(attribute(item, 'data-kind'), kind, `${name}: ${idOf(item)}`);
        const described = referredWords(one(item, ':scope > .box > a'), 'aria-describedby');
        assert.equal(described, strings(locale)(`kind.${kind}`), `${name}: ${idOf(item)}`);
      }
    }
  });

  test('holds a template of every kind of node, with link, button and `when` in their places', () => {
    for (const { name, page } of drawings()) {
      const templates = templatesOf(page.html);
      for (const kind of ['question', 'outcome', 'advice']) {
        const item = templates.flatMap((one) => all(one, `li[data-node][data-kind="${kind}"]`))[0];
        assert.ok(item, `${name}: ${kind}`);
        const names = all(item, '.when, a, button[aria-expanded]').map((part) => part.localName);
        assert.deepEqual(names, ['span', 'a', 'button'], `${name}: ${kind}`);
      }
    }
  });
});

test('the home page draws the root and its concerns, each linked', () => {
  for (const locale of LOCALES) {
    const glance = one(pageAt(locale, routes.home).document, '.glance');
    const expected = [tree.root, ...(nodeOf(tree, tree.root).children ?? [])].map((id) => [
      href(locale, nodeRoute(id)),
      nodeOf(tree, id).label[locale],
    ]);
    assert.deepEqual(linksIn(glance), expected, locale);
    assert.equal(content.tree.root, idOf(items(glance)[0]));
  }
});
