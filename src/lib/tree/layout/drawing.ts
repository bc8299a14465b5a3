import { flat, type VisibleNode } from '../view/visible.ts';
import { edgePath, framePath } from './edges.ts';
import { focusLayout } from './focus-layout.ts';
import type { Columns } from './map-columns.ts';
import { type Frame, type Layout, mapLayout } from './map-layout.ts';
import type { Box } from './place-block.ts';
import type { Size } from './style.ts';

/** Where a node stands from the top left of the node above, and how large its box is, in rem. */
export interface Place {
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
}

/** A drawing as it is written into a page: everything hangs on the node above and moves with it. */
export interface Drawing {
  readonly places: ReadonlyMap<string, Place>;
  /** By the id of the lower node. */
  readonly edges: ReadonlyMap<string, string>;
  readonly frames: ReadonlyMap<string, Frame>;
  readonly width: number;
  readonly height: number;
}

/** What is drawn: the whole tree in a size, or one node and what is near it. */
export type Picture =
  | { readonly kind: 'map'; readonly size: Size; readonly columns: Columns }
  | { readonly kind: 'focus'; readonly columns: Columns };

export function drawing(top: VisibleNode, picture: Picture): Drawing {
  const isMap = picture.kind === 'map';
  const size = isMap ? picture.size : 'reading';
  const layout: Layout = isMap
    ? mapLayout(top, size, picture.columns)
    : focusLayout(top, picture.columns.reading);
  const { boxes, frames } = layout;
  const places = new Map<string, Place>();
  const edges = new Map<string, string>();
  const [root] = boxes.values();
  if (root) places.set(root.id, toPlace(root, { x: 0, y: 0 }));
  for (const shown of flat(top)) {
    const above = boxes.get(shown.node.id);
    for (const { node } of shown.branches) {
      const below = boxes.get(node.id);
      if (!above || !below) throw new Error(`node without a box: ${node.id}`);
      const frame = frames.get(node.id);
      places.set(node.id, toPlace(below, above));
      edges.set(node.id, frame ? framePath(frame) : edgePath(shown, above, below, size));
    }
  }
  return { places, edges, frames, width: rounded(layout.width), height: rounded(layout.height) };
}

function toPlace(box: Box, from: { readonly x: number; readonly y: number }): Place {
  return {
    dx: rounded(box.x - from.x),
    dy: rounded(box.y - from.y),
    width: rounded(box.width),
    height: rounded(box.height),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
