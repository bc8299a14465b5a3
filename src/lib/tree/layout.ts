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
  /** No window is expected to be higher. */
  windowHeight: 64,
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

export interface Layout {
  /** By node id, in reading order. */
  readonly boxes: ReadonlyMap<string, Box>;
  readonly width: number;
  /** Room for all boxes, and some to spare where no window holds them: see `roomFor`. */
  readonly height: number;
}

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
  const boxes = new Map<string, Box>();
  let [width, height] = [0, 0];
  root.eachBefore(({ data, parent }) => {
    const { shown, x, y, height: own } = data;
    boxes.set(shown.node.id, {
      id: shown.node.id,
      x: rounded(x),
      y: rounded(y),
      dx: rounded(x - (parent?.data.x ?? 0)),
      dy: rounded(y - (parent?.data.y ?? 0)),
      height: rounded(own),
      moreX: shown.heldBack > 0 ? rounded(passedWidth(shown)) : 0,
    });
    width = Math.max(width, x + boxWidth(shown));
    height = Math.max(height, y + own);
  });
  return { boxes, width: rounded(width), height: roomFor(height) };
}

/**
 * A drawing that is higher than a window grows in steps of at most an eighth: where its size stays, a
 * browser paints what has changed, and where it grows, it paints all of it again.
 */
function roomFor(height: number): number {
  if (height <= SIZES.windowHeight) return rounded(height);
  const step = 2 ** Math.floor(Math.log2(height / 8));
  return Math.ceil(height / step) * step;
}

/** @returns the height of a node's box, in rem, with room for its texts at their widest */
function boxHeight(shown: VisibleNode): number {
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

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
