import { colour, type Theme } from '../../export/palette.ts';
import { SANS, type SvgElement, svgFile } from '../../export/svg-file.ts';
import type { VisibleNode } from '../view/visible.ts';
import { edgeLines } from './edge-lines.ts';
import { legend } from './legend-shapes.ts';
import { nodeShapes } from './node-shapes.ts';
import { PX, type Point } from './sign-shapes.ts';
import type { Snapshot } from './snapshot.ts';

/** Around the drawing, and between it and what its signs mean, in px. */
const MARGIN = 24;
const ABOVE_LEGEND = 14;

/** A legend is set in lines of this width, where the drawing is narrower. */
const LEAST = 480;

export interface TreePicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** What is drawn as an SVG that stands alone, in the colours of a theme. */
export function treePicture(snap: Snapshot, theme: Theme): TreePicture {
  const { drawing, title, words } = snap;
  const wide = Math.max(drawing.width * PX, LEAST);
  const bottom = MARGIN + drawing.height * PX + ABOVE_LEGEND;
  const { shapes, height: below } = legend(snap, theme, { x: MARGIN, y: bottom }, wide);
  const width = Math.ceil(wide + 2 * MARGIN);
  const height = Math.ceil(bottom + below + MARGIN - 6);
  const svg = svgFile({
    width,
    height,
    title,
    language: words.language,
    background: colour('paper', theme),
    fontFamily: SANS,
    elements: [...drawingShapes(snap, theme, { x: MARGIN, y: MARGIN }), ...shapes],
  });
  return { svg, width, height };
}

/** The drawing from a point on: edges behind nodes. */
export function drawingShapes(snap: Snapshot, theme: Theme, from: Point): SvgElement[] {
  const pen = { snap, theme };
  const edges: SvgElement[] = [];
  const nodes: SvgElement[] = [];
  const draw = (shown: VisibleNode, above: Point): void => {
    const place = snap.drawing.places.get(shown.node.id);
    if (!place) throw new Error(`node without a place: ${shown.node.id}`);
    const at = { x: above.x + place.dx * PX, y: above.y + place.dy * PX };
    edges.push(...edgeLines(shown, at, pen));
    nodes.push(...nodeShapes(shown, place, at, pen));
    for (const branch of shown.branches) draw(branch, at);
  };
  draw(snap.top, from);
  return [...edges, ...nodes];
}
