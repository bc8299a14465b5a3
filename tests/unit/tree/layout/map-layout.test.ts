import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mapColumns } from '../../../../src/lib/tree/layout/map-columns.ts';
import type { Layout } from '../../../../src/lib/tree/layout/map-layout.ts';
import { type Size, STYLES } from '../../../../src/lib/tree/layout/style.ts';
import { childrenOf, toTree, trailOf } from '../../../../src/lib/tree/model.ts';
import { allToggled, toggled, type View } from '../../../../src/lib/tree/view/view.ts';
import { outside, overlaps, TOLERANCE, upTo } from '../../support/boxes.ts';
import { type Drawable, drawable, drawables, mapOf, real } from '../../support/layouts.ts';
import { generatedTree } from '../../support/generated.ts';
import { drawn } from '../../support/real.ts';
import { randomFrom } from '../../support/fuzz/random.ts';
import { treeFrom } from '../../support/trees.ts';

const SIZES: readonly Size[] = ['whole', 'reading'];

/** All open, some closed by chance, concerns closed. */
function viewsOf({ tree, open }: Drawable): View[] {
  const random = randomFrom(tree.nodes.size);
  const inner = [...tree.nodes.keys()].filter((id) => id !== tree.root);
  let some = open;
  for (let times = 0; times < inner.length / 6; times += 1) some = toggled(some, random.of(inner));
  return [open, some, allToggled(tree, open, false)];
}

interface Case {
  readonly name: string;
  readonly drawable: Drawable;
  readonly size: Size;
  readonly layout: Layout;
}

const cases: readonly Case[] = drawables.flatMap((drawable) =>
  viewsOf(drawable).flatMap((view, index) =>
    SIZES.map((size) => ({
      name: `${drawable.name}, view ${index}, ${size}`,
      drawable,
      size,
      layout: mapOf(drawable, view, size),
    })),
  ),
);

describe('mapLayout(top, size, columns)', () => {
  test('lets no two boxes overlap', () => {
    for (const { name, layout } of cases) assert.deepEqual(overlaps(layout.boxes), [], name);
  });

  test('has boxes in reading order', () => {
    for (const { name, drawable, layout } of cases) {
      const ids = [...drawable.tree.nodes.keys()].filter((id) => layout.boxes.has(id));
      assert.deepEqual([...layout.boxes.keys()], ids, name);
    }
  });

  test('frames every concern and what is below it, with no frame over another', () => {
    for (const { name, drawable, layout } of cases) {
      const { tree } = drawable;
      assert.deepEqual([...layout.frames.keys()], childrenOf(tree, tree.root), name);
      assert.deepEqual(overlaps(layout.frames), [], name);
      for (const [concern, frame] of layout.frames) {
        const below = [...layout.boxes].filter(([id]) => trailOf(tree, id).includes(concern));
        assert.deepEqual(outside(new Map(below), frame), [], `${name}: ${concern}`);
      }
    }
  });

  test('is as large as what it holds', () => {
    for (const { name, layout } of cases) {
      const { boxes, frames, width, height } = layout;
      const room = { x: 0, y: 0, width, height };
      assert.deepEqual([...outside(boxes, room), ...outside(frames, room)], [], name);
      const ends = [...boxes.values(), ...frames.values()];
      const right = Math.max(...ends.map((end) => end.x + end.width));
      const bottom = Math.max(...ends.map((end) => end.y + end.height));
      assert.ok(Math.abs(width - right) < TOLERANCE, name);
      assert.ok(Math.abs(height - bottom) < TOLERANCE, name);
    }
  });

  test('gives a leaf one line', () => {
    for (const { name, drawable, size, layout } of cases) {
      for (const { id, height } of layout.boxes.values()) {
        if (childrenOf(drawable.tree, id).length > 0) continue;
        assert.equal(height, STYLES[size].row, `${name}: ${id}`);
      }
    }
  });

  test('keeps targets that are below one another 24 px apart', () => {
    for (const { name, drawable, size, layout } of cases) {
      const leaves = [...layout.boxes.values()].filter(
        ({ id }) => childrenOf(drawable.tree, id).length === 0,
      );
      for (const [index, leaf] of leaves.entries()) {
        for (const other of leaves.slice(index + 1)) {
          const isBeside = leaf.x >= other.x + other.width || other.x >= leaf.x + leaf.width;
          if (isBeside) continue;
          const distance = Math.abs(other.y - leaf.y);
          const row = Math.max(1.5, STYLES[size].row) - TOLERANCE;
          assert.ok(distance >= row, `${name}: ${leaf.id} and ${other.id}`);
        }
      }
    }
  });

  test('sets nodes of one depth in one column of their frame, right of those above', () => {
    for (const { name, drawable, layout } of cases) {
      const { tree } = drawable;
      const columns = new Map<string, number>();
      for (const { id, x, width } of layout.boxes.values()) {
        const trail = trailOf(tree, id);
        if (trail.length === 1) continue;
        const column = `${trail[1] ?? ''} ${trail.length}`;
        assert.equal(columns.get(column) ?? x, x, `${name}: ${id}`);
        columns.set(column, x);
        for (const child of childrenOf(tree, id)) {
          const below = layout.boxes.get(child);
          assert.ok(!below || below.x > x + width, `${name}: ${id} and ${child}`);
        }
      }
    }
  });

  test('sets a node level with the middle of its branches, or with the first to read', () => {
    for (const { name, drawable, size, layout } of cases) {
      const { boxes } = layout;
      for (const { id, y, height } of boxes.values()) {
        if (id === drawable.tree.root) continue;
        const below = childrenOf(drawable.tree, id).flatMap((child) => boxes.get(child) ?? []);
        const [first] = below;
        if (!first) continue;
        if (size === 'reading') assert.equal(y, first.y, `${name}: ${id}`);
        else {
          const middles = below.map((box) => box.y + box.height / 2);
          const middle = middles.reduce((sum, one) => sum + one, 0) / middles.length;
          assert.ok(Math.abs(y + height / 2 - middle) < 2 * TOLERANCE, `${name}: ${id}`);
        }
      }
    }
  });

  test('is the same for the same nodes', () => {
    for (const { name, tree, open } of drawables) {
      const [one, other] = [tree, structuredClone(tree)].map((own) => ({
        name,
        tree: own,
        columns: mapColumns(own),
        open,
      }));
      assert.ok(one && other);
      for (const size of SIZES) assert.deepEqual(mapOf(one, open, size), mapOf(other, open, size));
    }
  });
});

describe('folding', () => {
  test('a concern of a whole tree moves nothing above it and nothing in the other column', () => {
    for (const drawable of drawables) {
      const { name, tree, columns, open } = drawable;
      const before = mapOf(drawable, open, 'whole');
      const concerns = childrenOf(tree, tree.root);
      for (const [index, concern] of concerns.entries()) {
        const after = mapOf(drawable, toggled(open, concern), 'whole');
        const stays = (other: string): boolean =>
          concerns.indexOf(other) < index || columns.of.get(other) !== columns.of.get(concern);
        for (const [id, box] of before.boxes) {
          const [, own] = trailOf(tree, id);
          if (own !== undefined && !stays(own)) continue;
          assert.deepEqual(after.boxes.get(id), box, `${name}: ${concern} moves ${id}`);
        }
        assert.equal(after.frames.get(concern)?.y, before.frames.get(concern)?.y);
        assert.equal(after.width, before.width, `${name}: ${concern}`);
      }
    }
  });

  test('a branch at reading size moves only what stands below it', () => {
    for (const drawable of drawables) {
      const { name, tree, open } = drawable;
      const inner = [...tree.nodes.values()].filter(({ children }) => children !== undefined);
      const random = randomFrom(inner.length);
      let view = open;
      for (let times = 0; times < 3; times += 1) {
        const before = mapOf(drawable, view, 'reading');
        for (const { id } of inner) {
          if (!before.boxes.has(id)) continue;
          const after = mapOf(drawable, toggled(view, id), 'reading');
          assert.deepEqual(upTo(after, id), upTo(before, id), `${name}: ${id}`);
        }
        view = toggled(view, random.of(inner).id);
      }
    }
  });

  test('a leaf moves nothing', () => {
    for (const drawable of real) {
      const { tree, open } = drawable;
      const leaves = [...tree.nodes.keys()].filter((id) => childrenOf(tree, id).length === 0);
      for (const size of SIZES) {
        const closed = leaves.reduce(toggled, open);
        assert.deepEqual(mapOf(drawable, closed, size), mapOf(drawable, open, size));
      }
    }
  });
});

describe('the drawing of the real tree', () => {
  for (const drawable of real) {
    const { name, tree, open } = drawable;
    test(`as a whole fits into a window of 1,280 × 900 px below its header, ${name}`, () => {
      const { boxes, width, height } = mapOf(drawable, open, 'whole');
      assert.equal(boxes.size, tree.nodes.size);
      assert.ok(width <= 76.5, `${width} rem wide`);
      assert.ok(height <= 51, `${height} rem high`);
    });

    test(`at reading size is at most 1,900 px high, ${name}`, () => {
      const { height } = mapOf(drawable, open, 'reading');
      assert.ok(height <= 1900 / 16, `${height} rem high`);
    });
  }
});

test('a drawing of 125 nodes like the real ones is at most 1.6 windows of 900 px high, less what stands above', () => {
  for (const { locale, tree } of drawn) {
    const grown = drawable(locale, generatedTree(randomFrom(5), 125, tree));
    const { width, height } = mapOf(grown, grown.open, 'whole');
    assert.ok(width <= 76.5, `${locale}: ${width} rem wide`);
    assert.ok(height <= (1.6 * 900) / 16 - 8, `${locale}: ${height} rem high`);
  }
});

test('a long word without a place to break widens its column, and nothing touches it', () => {
  for (const { locale, tree } of drawn) {
    const long = new Set([
      'saga',
      'circuit-breaker',
      childrenOf(tree, tree.root)[0],
      'temporal-cadence',
    ]);
    const nodes = [...tree.nodes.values()].map((node) =>
      long.has(node.id) ? { ...node, title: 'Pneumonoultramicroscopic'.repeat(3) } : node,
    );
    const stretched = drawable(locale, toTree(tree.root, nodes));
    for (const size of SIZES) {
      const { boxes } = mapOf(stretched, stretched.open, size);
      assert.deepEqual(overlaps(boxes), [], `${locale}, ${size}`);
      // Broken into lines of 14 letters' width.
      assert.ok((boxes.get('saga')?.height ?? 0) > 3 * STYLES[size].type, `${locale}, ${size}`);
    }
  }
});

describe('mapColumns(tree)', () => {
  test('parts concerns into two columns, each in their order', () => {
    for (const { name, tree, columns } of real) {
      assert.deepEqual([...columns.of.keys()], childrenOf(tree, tree.root), name);
      assert.deepEqual(new Set(columns.of.values()), new Set([0, 1]), name);
      assert.equal(columns.widths.length, 2, name);
    }
  });

  test('of a tree without branches is none', () => {
    const alone = mapColumns(treeFrom('root'));
    assert.deepEqual([alone.of.size, alone.widths], [0, []]);
  });

  test('of many concerns is one', () => {
    const concerns = Array.from({ length: 12 }, (_, index) => `├── c${index}`);
    const { of } = mapColumns(treeFrom(['root', ...concerns, '└── last'].join('\n')));
    assert.deepEqual(new Set(of.values()), new Set([0]));
  });
});
