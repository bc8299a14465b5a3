import { hue, type Theme } from '../../export/palette.ts';
import type { Look, SvgElement } from '../../export/svg-file.ts';
import { PATH_SCALE } from '../layout/edges.ts';
import { inDrawingOrder } from '../layout/written.ts';
import type { DrawnState } from '../view/drawn-decision.ts';
import type { VisibleNode } from '../view/visible.ts';
import { type Point, PX } from './sign-shapes.ts';
import type { Snapshot } from './snapshot.ts';

/** How strong an edge is, in hundredths of a rem; those of a whole tree's frames are their accents. */
const WIDTHS = { plain: 7, path: 17, pale: 4, frame: 22 };

/** The edges from a node to those that are shown below it, and the frames of concerns. */
export function edgeLines(
  { node, branches }: VisibleNode,
  { x, y }: Point,
  { snap, theme }: { readonly snap: Snapshot; readonly theme: Theme },
): SvgElement[] {
  const { drawing, marking, hueOf } = snap;
  const ids = branches.map((branch) => branch.node.id);
  return inDrawingOrder(ids, marking.path).flatMap((id) => {
    const frame = drawing.frames.get(id);
    const own = hue(hueOf(id), theme);
    const isOnPath = marking.path.has(id);
    const line = {
      d: drawing.edges.get(id) ?? '',
      transform: `translate(${round(x)} ${round(y)}) scale(${PX / PATH_SCALE})`,
      fill: 'none',
      stroke: isOnPath
        ? own.ink
        : hue(node.id === snap.top.node.id ? hueOf(id) : hueOf(node.id), theme).line,
      ...stateLook(marking.states.get(id), isOnPath, frame !== undefined),
    };
    const behind = frame && {
      x: x + frame.x * PX,
      y: y + frame.y * PX,
      width: frame.width * PX,
      height: frame.height * PX,
      rx: 0.4 * PX,
      fill: own.tint,
    };
    return [
      ...(behind ? [{ tag: 'rect', attributes: behind }] : []),
      { tag: 'path', attributes: line },
    ];
  });
}

/** Taken is strong, rejected thin, possible dashed. */
export function stateLook(
  state: Pick<DrawnState, 'is'> | undefined,
  isOnPath: boolean,
  isFrame = false,
): Look {
  if (state?.is === 'rejected' || state?.is === 'skipped') return { 'stroke-width': WIDTHS.pale };
  const width = isOnPath ? WIDTHS.path : isFrame ? WIDTHS.frame : WIDTHS.plain;
  return {
    'stroke-width': width,
    ...(state?.is === 'possible' && { 'stroke-dasharray': '22 16' }),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
