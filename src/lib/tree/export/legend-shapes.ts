import { colour, type Theme } from '../../export/palette.ts';
import type { Look, SvgElement } from '../../export/svg-file.ts';
import { filled } from '../../text/filled.ts';
import { typicalWidth } from '../../text/typical-width.ts';
import { flat } from '../view/visible.ts';
import { stateLook } from './edge-lines.ts';
import { kindShape, markShape, type Point, PX, stepShapes } from './sign-shapes.ts';
import { hiddenBranches, type Snapshot } from './snapshot.ts';

const FONT = 12;
const ROW = 22;
/** From the middle of a sign to its words, and from these to the next sign. */
const AFTER_SIGN = 13;
const AFTER_WORDS = 26;

interface Entry {
  readonly text: string;
  readonly sign: (at: Point) => SvgElement[];
}

interface Legend {
  readonly shapes: readonly SvgElement[];
  readonly height: number;
}

/** What the signs of a drawing mean, those that stand in it, in lines that are no longer than the drawing is wide. */
export function legend(snap: Snapshot, theme: Theme, from: Point, room: number): Legend {
  let [x, y] = [from.x, from.y + ROW / 2];
  const shapes: SvgElement[] = [];
  for (const { text, sign } of entries(snap, theme)) {
    const width = AFTER_SIGN + typicalWidth(text) * FONT;
    if (x > from.x && x + width > from.x + room) [x, y] = [from.x, y + ROW];
    const attributes = {
      x: x + AFTER_SIGN,
      y: y + 0.35 * FONT,
      'font-size': FONT,
      fill: colour('muted', theme),
    };
    shapes.push(...sign({ x: x + 3, y }), { tag: 'text', attributes, text });
    x += width + AFTER_WORDS;
  }
  return { shapes, height: y + ROW / 2 - from.y };
}

function entries({ top, marking, words, example }: Snapshot, theme: Theme): Entry[] {
  const nodes = flat(top).map(({ node }) => node);
  const states = nodes.flatMap(({ id }) => marking.states.get(id) ?? []);
  const [ink, paper] = [colour('muted', theme), colour('paper', theme)];
  const kinds = (['question', 'outcome', 'advice'] as const).filter((kind) =>
    nodes.some((node) => node.kind === kind),
  );
  const marks = (['A', 'B'] as const).filter((mark) => nodes.some((node) => node.mark === mark));
  const drawn = (['taken', 'rejected', 'possible', 'skipped'] as const).filter((is) =>
    states.some((state) => state.is === is),
  );
  const line = ({ x, y }: Point, look: Look): SvgElement => ({
    tag: 'path',
    attributes: {
      d: 'M-44 0H44',
      transform: `translate(${x} ${y}) scale(${PX / 100})`,
      fill: 'none',
      stroke: ink,
      ...look,
    },
  });
  return [
    ...kinds.map((kind) => ({
      text: words.kinds[kind],
      sign: (at: Point) => [kindShape(kind, at, ink, paper)],
    })),
    ...marks.map((mark) => ({
      text: words.marks[mark],
      sign: (at: Point) => [markShape(mark, at, paper, theme)],
    })),
    ...(nodes.some(({ isAddition }) => isAddition)
      ? [
          {
            text: words.addition,
            sign: (at: Point) => [
              letters('+', at, {
                'font-size': 13,
                'font-weight': 700,
                fill: colour('accent', theme),
              }),
            ],
          },
        ]
      : []),
    ...(flat(top).some((shown) => hiddenBranches(shown) > 0)
      ? [
          {
            text: filled(words.more, { count: 'n' }),
            sign: (at: Point) => [letters('›', at, { 'font-size': 13, fill: ink })],
          },
        ]
      : []),
    ...drawn.map((is) => ({
      text: words.states[is],
      sign: (at: Point) => [line(at, stateLook({ is }, is === 'taken'))],
    })),
    ...(states.some(({ isUnused }) => isUnused)
      ? [{ text: words.states.unused, sign: (at: Point) => [dottedBox(at, theme)] }]
      : []),
    ...(example === undefined
      ? []
      : [
          {
            text: filled(words.example, { title: example }),
            sign: (at: Point) => (marking.steps.size > 0 ? stepShapes(1, at, theme) : []),
          },
        ]),
  ];
}

const letters = (text: string, { x, y }: Point, look: Look): SvgElement => ({
  tag: 'text',
  attributes: { x, y: y + 4.5, 'text-anchor': 'middle', ...look },
  text,
});

const dottedBox = ({ x, y }: Point, theme: Theme): SvgElement => ({
  tag: 'rect',
  attributes: {
    x: x - 6,
    y: y - 4,
    width: 12,
    height: 8,
    fill: 'none',
    stroke: colour('edge', theme),
    'stroke-width': 1.5,
    'stroke-dasharray': '2 2',
  },
});
