import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { INDENT } from '../../../../src/lib/tree/layout/focus-layout.ts';
import { childrenOf, trailOf } from '../../../../src/lib/tree/model.ts';
import { arrival, revealed, toggled, type View } from '../../../../src/lib/tree/view/view.ts';
import { outside, overlaps, upTo } from '../../support/boxes.ts';
import { type Drawable, drawables, focusOf, real } from '../../support/layouts.ts';

/** Every node on arrival, and with each step of its trail revealed, or closed and opened again. */
function states({ name, tree }: Drawable): { name: string; view: View }[] {
  return [...tree.nodes.keys()].flatMap((id) => {
    const view = arrival(tree, { page: 'node', current: id });
    return [
      { name: `${name}: ${id}`, view },
      ...trailOf(tree, id).flatMap((step) => [
        { name: `${name}: ${id}, ${step} revealed`, view: revealed(view, step) },
        { name: `${name}: ${id}, ${step} again`, view: toggled(toggled(view, step), step) },
      ]),
    ];
  });
}

function eachState(check: (name: string, drawable: Drawable, view: View) => void): void {
  for (const drawable of drawables) {
    for (const { name, view } of states(drawable)) check(name, drawable, view);
  }
}

describe('focusLayout(top, known)', () => {
  test('lets no two boxes overlap, and none reach out', () => {
    eachState((name, drawable, view) => {
      const { boxes, frames, width, height } = focusOf(drawable, view);
      assert.deepEqual(overlaps(boxes), [], name);
      assert.deepEqual(outside(boxes, { x: 0, y: 0, width, height }), [], name);
      assert.equal(frames.size, 0);
    });
  });

  test('sets what the reader has passed one below the other, each further in', () => {
    eachState((name, drawable, view) => {
      const { boxes } = focusOf(drawable, view);
      [...view.passed.keys()].forEach((id, depth) => {
        const box = boxes.get(id);
        if (box) assert.ok(Math.abs(box.x - depth * INDENT) < 0.01, `${name}: ${id}`);
        for (const child of childrenOf(drawable.tree, id)) {
          const below = boxes.get(child);
          assert.ok(!box || !below || below.y >= box.y + box.height - 0.01, `${name}: ${child}`);
        }
      });
    });
  });

  test('sets a branch level with the first of its branches', () => {
    eachState((name, drawable, view) => {
      const { boxes } = focusOf(drawable, view);
      for (const { id, y } of boxes.values()) {
        const first = boxes.get(childrenOf(drawable.tree, id)[0] ?? '');
        if (first && !view.passed.has(id)) assert.equal(first.y, y, `${name}: ${id}`);
      }
    });
  });

  test('moves only what stands below a branch that is opened or closed', () => {
    eachState((name, drawable, view) => {
      const before = focusOf(drawable, view);
      for (const id of before.boxes.keys()) {
        if (childrenOf(drawable.tree, id).length === 0) continue;
        const after = focusOf(drawable, toggled(view, id));
        assert.deepEqual(upTo(after, id), upTo(before, id), `${name}: ${id}`);
      }
    });
  });

  test('on arrival holds a real node and its branches in 50 × 38 rem', () => {
    for (const drawable of real) {
      for (const id of drawable.tree.nodes.keys()) {
        const { boxes } = focusOf(drawable, arrival(drawable.tree, { page: 'node', current: id }));
        const near = [id, ...childrenOf(drawable.tree, id)];
        const own = new Map([...boxes].filter(([one]) => near.includes(one)));
        const room = { x: 0, y: 0, width: 50, height: 38 };
        assert.deepEqual(outside(own, room), [], `${drawable.name}: ${id}`);
      }
    }
  });
});
