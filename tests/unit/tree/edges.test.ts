import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { edgePath, PATH_SCALE } from '../../../src/lib/tree/edges.ts';
import { allOpen, arrival } from '../../../src/lib/tree/expansion.ts';
import { type Box, layout, SIZES } from '../../../src/lib/tree/layout.ts';
import { type VisibleNode, visibleTree } from '../../../src/lib/tree/visible.ts';
import { drawn, ids } from '../support/real.ts';

interface Step {
  readonly name: string;
  readonly above: VisibleNode;
  readonly shown: VisibleNode;
  readonly box: Box;
}

function steps(name: string, top: VisibleNode): Step[] {
  const { boxes } = layout(top);
  const below = (above: VisibleNode): Step[] =>
    above.branches.flatMap((shown) => {
      const box = boxes.get(shown.node.id);
      assert.ok(box);
      return [{ name: `${name}: ${shown.node.id}`, above, shown, box }, ...below(shown)];
    });
  return below(top);
}

const all = drawn.flatMap(({ locale, tree }) => [
  ...steps(`all open, ${locale}`, visibleTree(tree, allOpen(tree))),
  ...ids.flatMap((id) => steps(`at ${id}, ${locale}`, visibleTree(tree, arrival(tree, id)))),
]);

/** The first or the last point of a path, in rem from the top left of the node that it comes from. */
function point(path: string, end: 'first' | 'last'): number[] {
  const points = path.match(/-?\d+ -?\d+/g) ?? [];
  return (points.at(end === 'first' ? 0 : -1) ?? '').split(' ').map((one) => +one / PATH_SCALE);
}

describe('edgePath(above, shown, box)', () => {
  test('is drawn in whole units', () => {
    for (const { name, above, shown, box } of all) {
      assert.match(edgePath(above, shown, box), /^M[-\d ]+(?:[LQ][-\d ]+)+$/, name);
    }
  });

  test('ends at the left of the box that it leads to', () => {
    for (const { name, above, shown, box } of all) {
      const [x = NaN, y = NaN] = point(edgePath(above, shown, box), 'last');
      assert.ok(x === box.dx && y > box.dy && y < box.dy + box.height, `${name}: ${x} ${y}`);
    }
  });

  test('begins at the box above: on its right, or below its left where branches are stacked', () => {
    for (const { name, above, shown, box } of all) {
      const [x = NaN, y = NaN] = point(edgePath(above, shown, box), 'first');
      const expected = above.isStacked ? SIZES.indent / 2 : SIZES.boxWidth;
      assert.ok(Math.abs(x - expected) < 0.02, `${name}: ${x}`);
      assert.ok(y > 0 && y <= SIZES.minHeight, `${name}: ${y}`);
    }
  });
});
