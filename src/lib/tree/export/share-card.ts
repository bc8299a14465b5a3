import { colour, hue } from '../../export/palette.ts';
import { SANS, SERIF, type SvgElement, svgFile } from '../../export/svg-file.ts';
import { balancedLines } from '../../text/typical-width.ts';
import { kindShape, PX } from './sign-shapes.ts';
import type { Snapshot } from './snapshot.ts';
import { drawingShapes } from './tree-picture.ts';

/** What those who show a link ask for, in px. */
export const CARD = { width: 1200, height: 630 };

const LEFT = 64;
const NAME = { size: 50, line: 58, most: 7.4, top: 132 };
const CONCERN = { size: 25, line: 44 };

/** The map begins here, this much smaller than on a page, and goes on beyond the card. */
const MAP = { x: 468, y: 44, scale: 0.8 };

/** A card that is shown with a link to the site: its name, its concerns in their hues, and the map. */
export function shareCard(snap: Snapshot, name: string): string {
  const { top, hueOf, words } = snap;
  const lines = balancedLines(name, NAME.most, true);
  const below = NAME.top + lines.length * NAME.line + 18;
  const heading: SvgElement[] = lines.map((text, index) => ({
    tag: 'text',
    attributes: {
      x: LEFT,
      y: NAME.top + index * NAME.line,
      'font-size': NAME.size,
      'font-weight': 700,
      'font-family': SERIF,
      fill: colour('ink', 'light'),
    },
    text,
  }));
  const concerns = top.branches.flatMap(({ node }, index): SvgElement[] => {
    const { ink } = hue(hueOf(node.id), 'light');
    const y = below + index * CONCERN.line;
    const look = { 'font-size': CONCERN.size, 'font-weight': 600, fill: ink };
    const dot = kindShape(node.kind, { x: 0, y: 0 }, ink, colour('paper', 'light'));
    return [
      {
        tag: 'g',
        attributes: { transform: `translate(${LEFT + 8} ${y - 9}) scale(2.2)` },
        children: [dot],
      },
      { tag: 'text', attributes: { x: LEFT + 30, y, ...look }, text: node.title },
    ];
  });
  // Its heading is the name of the card.
  const root = { x: 0, y: -2 * PX };
  const map: SvgElement = {
    tag: 'svg',
    attributes: {
      x: MAP.x,
      y: MAP.y,
      width: CARD.width - MAP.x,
      height: CARD.height - MAP.y,
      viewBox: `-4 0 ${(CARD.width - MAP.x) / MAP.scale} ${(CARD.height - MAP.y) / MAP.scale}`,
    },
    children: drawingShapes(snap, 'light', root),
  };
  return svgFile({
    ...CARD,
    title: name,
    language: words.language,
    background: colour('paper', 'light'),
    fontFamily: SANS,
    elements: [map, ...heading, ...concerns],
  });
}
