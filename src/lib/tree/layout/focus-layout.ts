import type { VisibleNode } from '../view/visible.ts';
import { alone, type Layout } from './map-layout.ts';
import { type Box, type ColumnWidths, placeBlock } from './place-block.ts';
import { FOCUS } from './style.ts';

/** How far what stands below a passed node is set in, in rem. */
export const INDENT = 1;

/**
 * One node and what is near it, to read: the ancestors that the reader has passed stand one below the other,
 * so that the node and its branches stay in view however deep it is.
 */
export function focusLayout(top: VisibleNode, known: ColumnWidths): Layout {
  const boxes = new Map<string, Box>();
  let bottom = 0;

  const placeAll = (tops: readonly VisibleNode[], x: number): void => {
    if (tops.length === 0) return;
    const block = placeBlock(tops, FOCUS, known);
    for (const box of block.boxes) boxes.set(box.id, { ...box, x: box.x + x, y: box.y + bottom });
    bottom += block.height;
  };

  const place = (shown: VisibleNode, x: number): void => {
    if (!shown.isPassed) {
      placeAll([shown], x);
      return;
    }
    placeAll([alone(shown)], x);
    for (const { isPassed, nodes } of inRuns(shown.branches)) {
      if (isPassed) nodes.forEach((branch) => place(branch, x + INDENT));
      else placeAll(nodes, x + INDENT);
    }
  };

  place(top, 0);
  const width = Math.max(...[...boxes.values()].map((box) => box.x + box.width));
  return { boxes, frames: new Map(), width, height: bottom };
}

interface Run {
  readonly isPassed: boolean;
  readonly nodes: VisibleNode[];
}

/** Neighbours that are placed together: those that the reader has passed, and those that not. */
function inRuns(branches: readonly VisibleNode[]): Run[] {
  const runs: Run[] = [];
  for (const branch of branches) {
    const last = runs.at(-1);
    if (last?.isPassed === branch.isPassed) last.nodes.push(branch);
    else runs.push({ isPassed: branch.isPassed, nodes: [branch] });
  }
  return runs;
}
