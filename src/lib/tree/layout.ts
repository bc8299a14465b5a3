import { hierarchy } from 'd3-hierarchy';
import { lineCount, widestWidth } from './text-height.ts';
import type { VisibleNode } from './visible.ts';

/** All lengths are in `rem`, so that the drawing grows with the reader's font. */
export const SIZES = {
  /** A box, and the space to its branches on the right. */
  boxWidth: 14.5,
  columnGap: 2.25,
  rowGap: 0.4,
  /** How far branches below their node are set in. */
  indent: 1.25,
  /** Text area of a box: without padding, border and button. */
  textWidth: 11.1,
  /** Box of a passed node. */
  passedWidth: 21,
  passedTextWidth: 18.4,
  passedRowGap: 0.4,
  passedSize: 0.8125,
  /** Font sizes; lines may be 1.5 times as high. */
  labelSize: 0.875,
  whenSize: 0.75,
  padding: 1,
  passedPadding: 0.5,
  /** Buttons are this high, so no box is lower. */
  minHeight: 2.5,
  passedMinHeight: 1.75,
  corner: 0.5,
} as const;

export interface Box {
  readonly id: string;
  /** From the top left of the drawing. */
  readonly x: number;
  readonly y: number;
  /** From the top left of the node above; so what moves with it keeps its place. */
  readonly dx: number;
  readonly dy: number;
  readonly height: number;
  /** Where the link to the branches that a passed node keeps back stands, from the node's left. */
  readonly moreX: number;
}

/** Leads to a node; `path` is drawn from the top left of that node, in hundredths of a rem. */
export interface Edge {
  readonly id: string;
  readonly path: string;
}

export interface Layout {
  readonly boxes: readonly Box[];
  readonly edges: readonly Edge[];
  readonly width: number;
  readonly height: number;
}

/** Units of an edge's path per rem. */
export const PATH_SCALE = 100;

interface Placed {
  readonly shown: VisibleNode;
  readonly height: number;
  block: number;
  x: number;
  y: number;
}

/**
 * Places visible nodes from left to right. A node stands level with its first branch, so the root is at the
 * top left however much is open. A stacked node's branches stand below it instead, set in.
 *
 * `tree()` and `cluster()` of d3-hierarchy centre a parent on its branches, which would push the root of
 * the whole tree some fifty rows down; so d3 walks the hierarchy and the rule of placing is here.
 */
export function layout(top: VisibleNode): Layout {
  const root = hierarchy<Placed>(placed(top), ({ shown }) => shown.branches.map(placed));
  root.eachAfter(({ data, children = [] }) => {
    const below = children.reduce((sum, child) => sum + child.data.block, 0);
    const own = data.height + rowGap(data.shown);
    data.block = data.shown.isStacked ? own + below : Math.max(own, below);
  });
  root.eachBefore(({ data, children = [] }) => {
    const { isStacked } = data.shown;
    let y = isStacked ? data.y + data.height + rowGap(data.shown) : data.y;
    for (const child of children) {
      child.data.x = data.x + (isStacked ? SIZES.indent : SIZES.boxWidth + SIZES.columnGap);
      child.data.y = y;
      y += child.data.block;
    }
  });
  const all = root.descendants();
  return {
    boxes: all.map(({ data, parent }) => ({
      id: data.shown.node.id,
      x: rounded(data.x),
      y: rounded(data.y),
      dx: rounded(data.x - (parent?.data.x ?? 0)),
      dy: rounded(data.y - (parent?.data.y ?? 0)),
      height: rounded(data.height),
      moreX: data.shown.heldBack > 0 ? rounded(passedWidth(data.shown)) : 0,
    })),
    edges: root.links().map(({ source, target }) => ({
      id: target.data.shown.node.id,
      path: edgePath(source.data, target.data),
    })),
    width: rounded(Math.max(...all.map(({ data }) => data.x + boxWidth(data.shown)))),
    height: rounded(Math.max(...all.map(({ data }) => data.y + data.height))),
  };
}

/** @returns the height of a node's box, in rem, with room for its texts at their widest */
export function boxHeight(shown: VisibleNode): number {
  const { node, isPassed, note } = shown;
  const line = (text: string, size: number, width: number): number =>
    text === '' ? 0 : lineCount(text, width / size) * size * 1.5;
  if (isPassed) {
    const { passedMinHeight, passedPadding, passedSize, passedTextWidth } = SIZES;
    return Math.max(
      passedMinHeight,
      line(passedText(shown), passedSize, passedTextWidth) + passedPadding,
    );
  }
  const { minHeight, padding, labelSize, whenSize, textWidth } = SIZES;
  const texts =
    line(node.when, whenSize, textWidth) +
    line(node.label, labelSize, textWidth) +
    line(note, whenSize, textWidth);
  return Math.max(minHeight, texts + padding);
}

function placed(shown: VisibleNode): Placed {
  return { shown, height: boxHeight(shown), block: 0, x: 0, y: 0 };
}

function rowGap({ isPassed }: VisibleNode): number {
  return isPassed ? SIZES.passedRowGap : SIZES.rowGap;
}

/** The width that a passed node's text and button can take. */
function passedWidth(shown: VisibleNode): number {
  const { passedSize, passedTextWidth, passedWidth: most } = SIZES;
  return (
    most - passedTextWidth + Math.min(passedTextWidth, widestWidth(passedText(shown)) * passedSize)
  );
}

function passedText({ node }: VisibleNode): string {
  return node.when === '' ? node.title : `${node.when} · ${node.title}`;
}

function boxWidth(shown: VisibleNode): number {
  return shown.isPassed ? SIZES.passedWidth : SIZES.boxWidth;
}

/** Where an edge meets a box, measured from the box's top. */
function anchor({ shown }: Placed): number {
  return (shown.isPassed ? SIZES.passedMinHeight : SIZES.minHeight) / 2;
}

/** From the node above to the left of a node, seen from that node. */
function edgePath(from: Placed, to: Placed): string {
  const [x, y] = [from.x - to.x, from.y - to.y];
  const endY = anchor(to);
  const r = SIZES.corner;
  if (from.shown.isStacked) {
    const trunk = x + SIZES.indent / 2;
    // Behind a full box, below a small one, which has no background.
    const startY = y + (from.shown.isPassed ? SIZES.passedMinHeight - 0.1 : anchor(from));
    return path(
      ['M', trunk, startY],
      ['L', trunk, endY - r],
      ['Q', trunk, endY, trunk + r, endY],
      ['L', 0, endY],
    );
  }
  const startX = x + SIZES.boxWidth;
  const startY = y + anchor(from);
  const middle = startX + SIZES.columnGap / 2;
  const bend = Math.min(r, Math.abs(endY - startY) / 2);
  const down = endY < startY ? -bend : bend;
  return path(
    ['M', startX, startY],
    ['L', middle - bend, startY],
    ['Q', middle, startY, middle, startY + down],
    ['L', middle, endY - down],
    ['Q', middle, endY, middle + bend, endY],
    ['L', 0, endY],
  );
}

/** Where the edges below a node are drawn from, as a style: the node's own place. */
export function edgeOrigin({ dx, dy }: Box): string {
  return `transform:translate(${Math.round(dx * PATH_SCALE)}px,${Math.round(dy * PATH_SCALE)}px)`;
}

function path(...commands: readonly (readonly [string, ...number[]])[]): string {
  return commands
    .map(
      ([letter, ...values]) =>
        letter + values.map((value) => Math.round(value * PATH_SCALE)).join(' '),
    )
    .join('');
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
