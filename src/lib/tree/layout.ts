import { hierarchy } from 'd3-hierarchy';
import { lineCount } from './text-height.ts';
import type { VisibleNode } from './visible.ts';

/** All lengths are in `rem`, so that the drawing grows with the reader's font. */
export const SIZES = {
  /** A box, and the space to its branches on the right. */
  boxWidth: 15,
  columnGap: 2.75,
  rowGap: 0.75,
  /** Text area of a box: without padding, border and button. */
  textWidth: 11.6,
  /** Box of a passed node, and how far its branches are set in. */
  passedWidth: 19,
  passedTextWidth: 16,
  passedIndent: 1.25,
  passedRowGap: 0.4,
  /** Font sizes; lines may be 1.5 times as high. */
  labelSize: 0.875,
  whenSize: 0.75,
  padding: 1,
  passedPadding: 0.5,
  /** Buttons are this high, so no box is lower. */
  minHeight: 2.25,
  passedMinHeight: 1.75,
  corner: 0.5,
} as const;

export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** `path` is drawn in hundredths of a rem. */
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

/** Where the link to the other branches of a passed node stands, from the left of its box. */
export const PASSED_MORE_X = SIZES.passedWidth + 0.5;

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
 * top left however much is open. A passed node's branches stand below it instead, set in.
 *
 * `tree()` and `cluster()` of d3-hierarchy centre a parent on its branches, which would push the root of
 * the whole tree some fifty rows down; so d3 walks the hierarchy and the rule of placing is here.
 */
export function layout(top: VisibleNode): Layout {
  const root = hierarchy<Placed>(placed(top), ({ shown }) => shown.branches.map(placed));
  root.eachAfter(({ data, children = [] }) => {
    const below = children.reduce((sum, child) => sum + child.data.block, 0);
    const own = data.height + (data.shown.isPassed ? SIZES.passedRowGap : SIZES.rowGap);
    data.block = data.shown.isPassed ? own + below : Math.max(own, below);
  });
  root.eachBefore(({ data, children = [] }) => {
    let y = data.shown.isPassed ? data.y + data.height + SIZES.passedRowGap : data.y;
    for (const child of children) {
      child.data.x = data.x + (data.shown.isPassed ? SIZES.passedIndent : SIZES.boxWidth + SIZES.columnGap);
      child.data.y = y;
      y += child.data.block;
    }
  });
  const all = root.descendants();
  return {
    boxes: all.map(({ data }) => ({
      id: data.shown.node.id,
      x: rounded(data.x),
      y: rounded(data.y),
      height: rounded(data.height),
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
export function boxHeight({ node, isPassed, note }: VisibleNode): number {
  const line = (text: string, size: number, width: number): number =>
    text === '' ? 0 : lineCount(text, width / size) * size * 1.5;
  if (isPassed) {
    const text = node.when === '' ? node.title : `${node.when} · ${node.title}`;
    const { passedMinHeight, passedPadding, whenSize, passedTextWidth } = SIZES;
    return Math.max(passedMinHeight, line(text, whenSize, passedTextWidth) + passedPadding);
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

function boxWidth(shown: VisibleNode): number {
  return shown.isPassed ? SIZES.passedWidth : SIZES.boxWidth;
}

/** Where an edge meets a box, measured from the box's top. */
function anchor({ shown }: Placed): number {
  return (shown.isPassed ? SIZES.passedMinHeight : SIZES.minHeight) / 2;
}

function edgePath(from: Placed, to: Placed): string {
  const endY = to.y + anchor(to);
  const r = SIZES.corner;
  if (from.shown.isPassed) {
    const trunk = from.x + SIZES.passedIndent / 2;
    return path(['M', trunk, from.y + SIZES.passedMinHeight], ['L', trunk, endY - r], ['Q', trunk, endY, trunk + r, endY], ['L', to.x, endY]);
  }
  const startX = from.x + SIZES.boxWidth;
  const startY = from.y + anchor(from);
  const middle = startX + SIZES.columnGap / 2;
  const bend = Math.min(r, Math.abs(endY - startY) / 2);
  const down = endY < startY ? -bend : bend;
  return path(
    ['M', startX, startY],
    ['L', middle - bend, startY],
    ['Q', middle, startY, middle, startY + down],
    ['L', middle, endY - down],
    ['Q', middle, endY, middle + bend, endY],
    ['L', to.x, endY],
  );
}

function path(...commands: readonly (readonly [string, ...number[]])[]): string {
  return commands
    .map(([letter, ...values]) => letter + values.map((value) => Math.round(value * PATH_SCALE)).join(' '))
    .join('');
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
