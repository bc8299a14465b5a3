import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  allOpen,
  alongPath,
  arrival,
  type Expansion,
  revealed,
  toggled,
} from '../../../src/lib/tree/expansion.ts';
import { layout, SIZES } from '../../../src/lib/tree/layout.ts';
import { childrenOf, trailOf } from '../../../src/lib/tree/model.ts';
import { type VisibleNode, visibleIds, visibleTree } from '../../../src/lib/tree/visible.ts';
import { content, drawn, ids } from '../support/real.ts';
import { type DrawnBox, drawnBoxes, overlaps } from '../support/boxes.ts';

/** The window in which a node and its branches are seen on arrival, in rem. */
const WINDOW = { width: 50, height: 38 };

interface State {
  readonly name: string;
  readonly top: VisibleNode;
}

const paths = content.examples.map(({ steps }) => steps.flatMap(({ to }) => to ?? []));
const states: readonly State[] = drawn.flatMap(({ locale, tree }) => {
  const state = (name: string, expansion: Expansion): State => ({
    name: `${name}, ${locale}`,
    top: visibleTree(tree, expansion),
  });
  return [
    state('all open', allOpen(tree)),
    ...paths.map((path) => state(`along ${String(path.at(-1))}`, alongPath(tree, path))),
    ...ids.flatMap((id) => [
      state(`arrival at ${id}`, arrival(tree, id)),
      ...trailOf(tree, id).flatMap((step) => [
        state(`arrival at ${id}, ${step} revealed`, revealed(arrival(tree, id), step)),
        state(`arrival at ${id}, ${step} opened again`, twice(arrival(tree, id), step)),
      ]),
    ]),
  ];
});

function twice(expansion: Expansion, id: string): Expansion {
  return toggled(toggled(expansion, id), id);
}

function eachState(check: (name: string, boxes: readonly DrawnBox[], top: VisibleNode) => void) {
  for (const { name, top } of states) check(name, drawnBoxes(top), top);
}

function furthest(boxes: readonly DrawnBox[], side: 'right' | 'bottom'): number {
  return Math.max(...boxes.map((box) => box[side]));
}

describe('layout(top)', () => {
  test('gives every visible node one box', () => {
    eachState((name, boxes, top) => {
      assert.deepEqual(boxes.map(({ id }) => id).toSorted(), visibleIds(top).toSorted(), name);
    });
  });

  test('lets no two boxes overlap', () => {
    eachState((name, boxes) => assert.deepEqual(overlaps(boxes), [], name));
  });

  test('sets every node left of its branches or above them, the first at the top left', () => {
    eachState((name, boxes) => {
      const byId = new Map(boxes.map((box) => [box.id, box]));
      assert.deepEqual([boxes[0]?.left, boxes[0]?.top], [0, 0], name);
      for (const { id, left, top, right, bottom, children } of boxes) {
        for (const child of children) {
          const branch = byId.get(child);
          assert.ok(branch && (right <= branch.left || bottom <= branch.top), `${name}: ${child}`);
          assert.ok(branch.left > left && branch.top >= top, `${name}: ${id} to ${child}`);
        }
      }
    });
  });

  test('is as wide as its boxes, and as high where a window may hold them', () => {
    eachState((name, boxes, top) => {
      const { width, height } = layout(top);
      const [right, bottom] = [furthest(boxes, 'right'), furthest(boxes, 'bottom')];
      // A sum of rounded numbers may differ by the last of their digits.
      assert.ok(Math.abs(width - right) < 0.02, name);
      if (bottom <= SIZES.windowHeight) assert.ok(Math.abs(height - bottom) < 0.02, name);
    });
  });

  test('spares at most an eighth where it is higher than a window', () => {
    const higher = states.filter(({ top }) => layout(top).height > SIZES.windowHeight);
    assert.ok(higher.length > 0);
    eachState((name, boxes, top) => {
      const [bottom, { height }] = [furthest(boxes, 'bottom'), layout(top)];
      assert.ok(height > bottom - 0.02 && height - bottom <= bottom / 8, `${name}: ${height}`);
    });
  });

  test('keeps its height where a leaf more or less is shown in a high drawing', () => {
    for (const { locale, tree } of drawn) {
      const open = allOpen(tree);
      const heights = ids
        .filter((id) => childrenOf(tree, id).length === 2)
        .map((id) => layout(visibleTree(tree, toggled(open, id))).height);
      const whole = layout(visibleTree(tree, open)).height;
      const same = heights.filter((height) => height === whole);
      assert.ok(same.length > heights.length / 2, `${locale}: ${heights.join(' ')} of ${whole}`);
    }
  });

  test('rounds every number to hundredths', () => {
    for (const { name, top } of states) {
      const { boxes, width, height } = layout(top);
      const numbers = [...boxes.values()].flatMap(({ x, y, dx, dy, height: own, moreX }) => [
        ...[x, y, dx, dy],
        ...[own, moreX],
      ]);
      for (const number of [...numbers, width, height]) {
        assert.equal(number, Number(number.toFixed(2)), name);
      }
    }
  });

  test('is the same for the same nodes', () => {
    for (const { top } of states) assert.deepEqual(layout(top), layout(structuredClone(top)));
  });

  for (const { locale, tree } of drawn) {
    test(`on arrival holds every node and its branches in 50 × 38 rem, ${locale}`, () => {
      for (const id of ids) {
        const boxes = drawnBoxes(visibleTree(tree, arrival(tree, id)));
        for (const box of boxes.filter((one) => [id, ...childrenOf(tree, id)].includes(one.id))) {
          assert.ok(box.right <= WINDOW.width, `${id}: ${box.id} ends at ${box.right} rem`);
          assert.ok(box.bottom <= WINDOW.height, `${id}: ${box.id} ends at ${box.bottom} rem`);
        }
      }
    });
  }
});

test('SIZES leave room for the text in its box', () => {
  assert.ok(SIZES.textWidth < SIZES.boxWidth && SIZES.passedTextWidth < SIZES.passedWidth);
});
