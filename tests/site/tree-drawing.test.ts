import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PATH_SCALE } from '../../src/lib/tree/layout/edges.ts';
import { canvasStyle, edgeShapes, nodeStyle } from '../../src/lib/tree/layout/written.ts';
import { visibleIds } from '../../src/lib/tree/view/visible.ts';
import { drawnPages, idOf, items } from './support/drawings.ts';
import { all, attribute, one } from './support/elements.ts';
import { tree } from './support/real.ts';

function sorted(elements: readonly Element[], name: string): string[] {
  return elements.map((element) => attribute(element, name)).toSorted();
}

describe('the drawing of a tree', () => {
  test('hides the edges from assistive technology', () => {
    for (const { name, nav } of drawnPages()) {
      const hidden = all(nav, '.tree-canvas svg').map((svg) => attribute(svg, 'aria-hidden'));
      assert.ok(hidden.length > 0 && hidden.every((value) => value === 'true'), name);
      const seen = all(nav, '[data-edge]').filter((edge) => !edge.closest('svg'));
      assert.deepEqual(sorted(seen, 'data-edge'), [], name);
    }
  });

  test('has one edge to every visible node but the root, marked as the node is', () => {
    for (const page of drawnPages()) {
      const { name, nav, top } = page;
      const edges = all(nav, '[data-edge]');
      assert.deepEqual(sorted(edges, 'data-edge'), visibleIds(top).slice(1).toSorted(), name);
      const onPath = edges.filter((edge) => edge.hasAttribute('data-on-path'));
      const below = [...page.marks.path].filter((id) => id !== top.node.id).toSorted();
      assert.deepEqual(sorted(onPath, 'data-edge'), below, name);
      for (const edge of edges) {
        const item = edge.closest('li[data-node]');
        assert.equal(idOf(item), tree.parents.get(attribute(edge, 'data-edge')), name);
      }
    }
  });

  test('draws the path over other edges', () => {
    for (const { name, nav } of drawnPages()) {
      for (const svg of all(nav, '.tree-canvas svg')) {
        const order = all(svg, '[data-edge]').map((edge) => edge.hasAttribute('data-on-path'));
        assert.deepEqual(
          order,
          order.toSorted((a, b) => Number(a) - Number(b)),
          name,
        );
      }
    }
  });

  test('stands where drawing(top, picture) says, in both sizes on the map, in one elsewhere', () => {
    for (const { name, nav, drawings } of drawnPages()) {
      const isMap = attribute(nav, 'data-page') === 'map';
      assert.equal(drawings.length, isMap ? 2 : 1, name);
      assert.equal(attribute(one(nav, '.tree-canvas'), 'style'), canvasStyle(drawings), name);
      for (const item of items(nav)) {
        const style = nodeStyle(drawings, idOf(item));
        assert.equal(attribute(item, 'style'), style, `${name}: ${idOf(item)}`);
      }
      const scale = `0 0 ${PATH_SCALE} ${PATH_SCALE}`;
      for (const svg of all(nav, '.tree-edges')) {
        assert.equal(attribute(svg, 'viewBox'), scale, name);
      }
    }
  });

  test('has the shapes of edges and frames that the drawing has, in every size', () => {
    for (const { name, nav, drawings } of drawnPages()) {
      for (const edge of all(nav, '[data-edge]')) {
        const id = attribute(edge, 'data-edge');
        const paths = all(edge, 'path').map((path) => [
          attribute(path, 'data-in'),
          attribute(path, 'd'),
        ]);
        const expected = drawings.map(([size, drawing]) => [size, edgeShapes(drawing, id).d]);
        assert.deepEqual(paths, expected, `${name}: ${id}`);
        const frames = drawings.flatMap(([size, drawing]) => {
          const { frame } = edgeShapes(drawing, id);
          return frame ? [{ size, ...frame }] : [];
        });
        const rects = all(edge, 'rect').map((rect) => {
          const number = (of: string): number => Number(attribute(rect, of));
          const [x, y, width, height, rx] = ['x', 'y', 'width', 'height', 'rx'].map(number);
          return { size: attribute(rect, 'data-in'), x, y, width, height, rx };
        });
        assert.deepEqual(rects, frames, `${name}: ${id}`);
      }
    }
  });
});
