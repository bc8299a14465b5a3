import type { DrawnNode } from '../../../src/lib/tree/drawn-node.ts';
import { focusLayout } from '../../../src/lib/tree/layout/focus-layout.ts';
import { type Columns, mapColumns } from '../../../src/lib/tree/layout/map-columns.ts';
import { type Layout, mapLayout } from '../../../src/lib/tree/layout/map-layout.ts';
import type { Size } from '../../../src/lib/tree/layout/style.ts';
import type { Tree } from '../../../src/lib/tree/model.ts';
import { arrival, shownIn, type View } from '../../../src/lib/tree/view/view.ts';
import { visibleTree } from '../../../src/lib/tree/view/visible.ts';
import { randomFrom } from './fuzz/random.ts';
import { generatedTree } from './generated.ts';
import { drawn } from './real.ts';

/** A tree that is drawn, with what is known of it before anything is folded. */
export interface Drawable {
  readonly name: string;
  readonly tree: Tree<DrawnNode>;
  readonly columns: Columns;
  /** All of it open. */
  readonly open: View;
}

export function drawable(name: string, tree: Tree<DrawnNode>): Drawable {
  return { name, tree, columns: mapColumns(tree), open: arrival(tree, { page: 'map' }) };
}

/** The real tree in every language. */
export const real: readonly Drawable[] = drawn.map(({ locale, tree }) => drawable(locale, tree));

/** Trees with texts of the real one: two, few and many nodes. */
const generated: readonly Drawable[] = drawn.flatMap(({ locale, tree }) =>
  [2, 8, 25, 60, 90, 125, 125, 125].map((count, seed) =>
    drawable(
      `${count} nodes of seed ${seed}, ${locale}`,
      generatedTree(randomFrom(seed), count, tree),
    ),
  ),
);

export const drawables: readonly Drawable[] = [...real, ...generated];

/** The whole tree as a map. */
export function mapOf({ tree, columns }: Drawable, view: View, size: Size): Layout {
  return mapLayout(visibleTree(tree, shownIn(tree, view, size)), size, columns);
}

/** A node and what is near it. */
export function focusOf({ tree, columns }: Drawable, view: View): Layout {
  return focusLayout(visibleTree(tree, view), columns.reading);
}
