import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Drawing, drawing, type Picture } from '../../../../src/lib/tree/layout/drawing.ts';
import { PATH_SCALE } from '../../../../src/lib/tree/layout/edges.ts';
import type { Layout } from '../../../../src/lib/tree/layout/map-layout.ts';
import type { Box } from '../../../../src/lib/tree/layout/place-block.ts';
import { arrival, shownIn } from '../../../../src/lib/tree/view/view.ts';
import {
  flat,
  visibleIds,
  type VisibleNode,
  visibleTree,
} from '../../../../src/lib/tree/view/visible.ts';
import { TOLERANCE } from '../../support/boxes.ts';
import { type Drawable, drawables, focusOf, mapOf } from '../../support/layouts.ts';

interface Case {
  readonly name: string;
  readonly top: VisibleNode;
  readonly layout: Layout;
  readonly drawn: Drawing;
}

function casesOf(drawable: Drawable): Case[] {
  const { name, tree, columns, open } = drawable;
  const cased = (what: string, top: VisibleNode, layout: Layout, picture: Picture): Case => ({
    name: `${name}, ${what}`,
    top,
    layout,
    drawn: drawing(top, picture),
  });
  return [
    ...(['whole', 'reading'] as const).map((size) => {
      const top = visibleTree(tree, shownIn(tree, open, size));
      return cased(size, top, mapOf(drawable, open, size), { kind: 'map', size, columns });
    }),
    ...[...tree.nodes.keys()].map((id) => {
      const view = arrival(tree, { page: 'node', current: id });
      const layout = focusOf(drawable, view);
      return cased(id, visibleTree(tree, view), layout, { kind: 'focus', columns });
    }),
  ];
}

const cases = drawables.flatMap(casesOf);

/** The points of a path, in rem from the top left of the node that it comes from. */
function points(path: string): (readonly [x: number, y: number])[] {
  return (path.match(/-?\d+ -?\d+/g) ?? []).map((point) => {
    const [x = Number.NaN, y = Number.NaN] = point.split(' ').map(Number);
    return [x / PATH_SCALE, y / PATH_SCALE];
  });
}

function isInside(x: number, y: number, box: Box): boolean {
  const [right, down] = [x - box.x, y - box.y];
  const isAcross = right > TOLERANCE && right < box.width - TOLERANCE;
  return isAcross && down > TOLERANCE && down < box.height - TOLERANCE;
}

describe('drawing(top, picture)', () => {
  test('has a place for every visible node, and an edge to all but the root', () => {
    for (const { name, top, drawn } of cases) {
      const ids = visibleIds(top);
      assert.deepEqual([...drawn.places.keys()].toSorted(), ids.toSorted(), name);
      assert.deepEqual([...drawn.edges.keys()].toSorted(), ids.slice(1).toSorted(), name);
    }
  });

  test('has places that add up to where the boxes stand', () => {
    for (const { name, top, layout, drawn } of cases) {
      const check = ({ node, branches }: VisibleNode, fromX: number, fromY: number): void => {
        const place = drawn.places.get(node.id);
        const box = layout.boxes.get(node.id);
        assert.ok(place && box, `${name}: ${node.id}`);
        const [x, y] = [fromX + place.dx, fromY + place.dy];
        const isThere = Math.abs(x - box.x) < TOLERANCE && Math.abs(y - box.y) < TOLERANCE;
        assert.ok(isThere, `${name}: ${node.id} at ${x} ${y}`);
        for (const branch of branches) check(branch, x, y);
      };
      check(top, 0, 0);
    }
  });

  test('writes every number in hundredths of a rem', () => {
    for (const { name, drawn } of cases) {
      const { places, width, height } = drawn;
      const numbers = [...places.values()].flatMap((place) => Object.values<number>({ ...place }));
      for (const number of [...numbers, width, height]) {
        assert.equal(number, Number(number.toFixed(2)), name);
      }
    }
  });

  test('draws paths in whole units', () => {
    for (const { name, drawn } of cases) {
      for (const path of drawn.edges.values())
        assert.match(path, /^M[-\d ]+(?:[LQ][-\d ]+)+$/, name);
    }
  });

  test('ends every edge at the left of the box that it leads to, or along the frame of a concern', () => {
    for (const { name, top, layout, drawn } of cases) {
      for (const { node, branches } of flat(top)) {
        for (const { node: below } of branches) {
          const [x = Number.NaN, y = Number.NaN] =
            points(drawn.edges.get(below.id) ?? '').at(-1) ?? [];
          const message = `${name}: ${node.id} to ${below.id}`;
          const frame = layout.frames.get(below.id);
          if (frame) {
            assert.ok(Math.abs(x - frame.x) < TOLERANCE, message);
            assert.ok(Math.abs(y - frame.y - frame.height) < TOLERANCE, message);
            continue;
          }
          const { dx = 0, dy = 0 } = drawn.places.get(below.id) ?? {};
          const { height = 0 } = layout.boxes.get(below.id) ?? {};
          assert.ok(Math.abs(x - dx) < TOLERANCE && y > dy && y < dy + height, message);
        }
      }
    }
  });

  test('begins every edge at the box above: on its right, or below its left where it is passed', () => {
    for (const { name, top, layout, drawn } of cases) {
      for (const { node, isPassed, branches } of flat(top)) {
        const box = layout.boxes.get(node.id);
        for (const { node: below } of branches) {
          if (layout.frames.has(below.id)) continue;
          const [x = Number.NaN, y = Number.NaN] = points(drawn.edges.get(below.id) ?? '')[0] ?? [];
          assert.ok(box && y > 0 && y < box.height, `${name}: ${below.id} from ${y}`);
          const isAt = isPassed ? x > 0 && x < 1.1 : Math.abs(x - box.width) < TOLERANCE;
          assert.ok(isAt, `${name}: ${below.id} from ${x}`);
        }
      }
    }
  });

  test('keeps an edge out of every other box', () => {
    for (const { name, top, layout, drawn } of cases) {
      const boxes = [...layout.boxes.values()];
      for (const { node, branches } of flat(top)) {
        const above = layout.boxes.get(node.id);
        for (const { node: below } of branches) {
          if (!above || layout.frames.has(below.id)) continue;
          for (const [dx, dy] of points(drawn.edges.get(below.id) ?? '')) {
            const [x, y] = [above.x + dx, above.y + dy];
            const hit: Box[] = boxes.filter((box) => box !== above && isInside(x, y, box));
            assert.deepEqual(hit, [], `${name}: ${node.id} to ${below.id}`);
          }
        }
      }
    }
  });
});
