import type { Look } from '../export/svg-file.ts';
import { SANS, svgFile } from '../export/svg-file.ts';
import { type Drawing, SIZES } from './layout-types.ts';
import { type ShapeRole, shapesOf } from './shapes.ts';

/** Colours on paper, so that a picture can stand in any document. */
const INK = {
  paper: '#ffffff',
  ink: '#1b2225',
  muted: '#545e63',
  line: '#545e63',
  sunken: '#f3f1ea',
};

const small: Look = { 'font-size': SIZES.small.font };

const LOOKS: Readonly<Record<ShapeRole, Look>> = {
  box: { fill: INK.paper, stroke: INK.ink, 'stroke-width': 1.5 },
  detail: { fill: 'none', stroke: INK.ink, 'stroke-width': 1 },
  line: { fill: 'none', stroke: INK.line, 'stroke-width': 1.25 },
  head: { fill: INK.line },
  name: { 'font-size': SIZES.name.font, 'font-weight': 600, fill: INK.ink },
  note: { ...small, fill: INK.muted },
  open: { ...small, fill: INK.muted, 'font-style': 'italic' },
  label: { ...small, fill: INK.ink },
  guard: { ...small, fill: INK.muted },
};

/** A picture as a file that stands alone. */
export const pictureFile = (
  drawing: Drawing,
  { title, language }: { readonly title: string; readonly language: string },
): string =>
  svgFile({
    width: drawing.width,
    height: drawing.height,
    title,
    language,
    background: INK.paper,
    fontFamily: SANS,
    elements: shapesOf(drawing).map(({ role, attributes, ...shape }) => ({
      ...shape,
      attributes: { ...attributes, ...LOOKS[role] },
    })),
  });
