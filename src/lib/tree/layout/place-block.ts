import { cluster, hierarchy, type HierarchyPointNode } from 'd3-hierarchy';
import type { VisibleNode } from '../view/visible.ts';
import { movedApart } from './moved-apart.ts';
import { movedDown } from './moved-down.ts';
import type { Style } from './style.ts';
import { type TextBox, textBox } from './text-box.ts';

/** Where a node's box stands, in rem. */
export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box in its column, with the row that `cluster` gave it. */
export interface Placed extends TextBox {
  readonly id: string;
  /** Columns from the left, first column 0. */
  readonly depth: number;
  readonly x: number;
  /** The middle of its row, in rem; of a node with branches, the middle of the row of the first of them. */
  readonly row: number;
  /** The number of its first leaf. */
  readonly leaf: number;
  /** How many nodes stand directly below it; they follow in the list, each with what is below it. */
  readonly below: number;
}

export interface Block {
  /** In reading order, from the top left of the block. */
  readonly boxes: readonly Box[];
  readonly width: number;
  readonly height: number;
}

/**
 * How wide the column of a node is, and those of what is below it, by its id. It is known before anything is
 * folded, so that no column moves when it is.
 */
export type ColumnWidths = ReadonlyMap<string, readonly number[]>;

interface Stem {
  readonly shown: VisibleNode | undefined;
  readonly branches: readonly VisibleNode[];
}

/**
 * Places nodes and what they show below them. `cluster` of d3-hierarchy gives every leaf a row of its own and
 * families their distance; columns are as wide as their nodes with branches; a box that needs more height than
 * its rows have moves what follows down.
 */
export function placeBlock(
  tops: readonly VisibleNode[],
  style: Style,
  known: ColumnWidths = new Map(),
): Block {
  const stem: Stem = { shown: undefined, branches: tops };
  const root = cluster<Stem>()
    .nodeSize([1, 1])
    .separation((a, b) => (areLeavesOfOne(a, b) ? 1 : style.family))(
    hierarchy(stem, ({ branches }) =>
      branches.map((shown) => ({ shown, branches: shown.branches })),
    ),
  );
  const hasButtonAbove = (id: string): boolean =>
    tops.some(({ node, isConcern, isOpen }) => node.id === id && isConcern && isOpen);
  const placed = toPlaced(root, style, known);
  const moved = style.level === 'middle' ? movedApart(placed) : movedDown(placed, style);
  const top = Math.min(
    ...moved.map(({ id, y }) => y - (hasButtonAbove(id) ? style.aboveConcern : 0)),
  );
  const boxes = moved.map((box) => ({
    ...box,
    x: inHundredths(box.x),
    y: inHundredths(box.y - top),
  }));
  return {
    boxes,
    width: upToHundredths(Math.max(...boxes.map(({ x, width }) => x + width))),
    height: upToHundredths(Math.max(...boxes.map(({ y, height }) => y + height))),
  };
}

type Point = HierarchyPointNode<Stem>;

/** A closed branch keeps the distance of an open one: it does not move when it is closed. */
function areLeavesOfOne(a: Point, b: Point): boolean {
  const isLeaf = ({ data }: Point): boolean => data.shown?.node.children === undefined;
  return a.parent === b.parent && isLeaf(a) && isLeaf(b);
}

/** Nodes in reading order, with their column and the rows of their leaves. */
function toPlaced(root: Point, style: Style, known: ColumnWidths): Placed[] {
  const rowOf = new Map(root.leaves().map((leaf, index) => [leaf, index]));
  const xs = columnStarts(root, style, known);
  const placed: Placed[] = [];
  root.eachBefore((node) => {
    const { shown } = node.data;
    if (!shown) return;
    const first = firstLeaf(node);
    const depth = node.depth - 1;
    placed.push({
      id: shown.node.id,
      depth,
      x: xs[depth] ?? 0,
      ...textBox(shown, style),
      row: first.x * style.row,
      leaf: rowOf.get(first) ?? 0,
      below: (node.children ?? []).length,
    });
  });
  return placed;
}

function columnStarts(root: Point, style: Style, known: ColumnWidths): number[] {
  const widths: number[] = [];
  const widen = (depth: number, width: number): void => {
    widths[depth] = Math.max(widths[depth] ?? 0, width);
  };
  root.each(({ data: { shown }, depth, children }) => {
    if (!shown) return;
    if (children) widen(depth - 1, textBox(shown, style).width);
    if (depth === 1) known.get(shown.node.id)?.forEach((width, below) => widen(below, width));
  });
  const xs = [0];
  for (const width of widths) xs.push((xs.at(-1) ?? 0) + width + style.gap);
  return xs;
}

function firstLeaf(node: Point): Point {
  let first = node;
  while (first.children?.[0]) first = first.children[0];
  return first;
}

/** Sums of the same lengths may differ by the last of their digits. */
const NOISE = 1e-9;

/** The same number for sums of the same lengths, in whatever order they were added up. */
function inHundredths(length: number): number {
  return Math.round((length + NOISE) * 100) / 100;
}

function upToHundredths(length: number): number {
  return Math.ceil((length - NOISE) * 100) / 100;
}
