import { textWidth, wrapped } from '../text/wrap.ts';

export interface Actor {
  readonly id: string;
  readonly text: string;
}

/** A message between two actors; `lost` does not arrive. */
export interface Message {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly kind?: 'call' | 'reply' | 'event' | 'lost';
}

/** Something that happens at one actor. */
export interface Happening {
  readonly at: string;
  readonly text: string;
  readonly kind?: 'state' | 'fail' | 'done';
}

/** Something that holds for several actors meanwhile. */
export interface Meanwhile {
  readonly over: readonly string[];
  readonly text: string;
  readonly kind?: 'wait' | 'note';
}

export type Step = Message | Happening | Meanwhile;

export interface SequenceData {
  readonly actors: readonly Actor[];
  readonly steps: readonly Step[];
}

/** Text centred at `x`, its first baseline at `y`. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

export interface DrawnStep {
  readonly kind: string;
  readonly label: Label;
  /** Of a message: from `x1` to `x2`, at `y`. */
  readonly arrow?: { readonly x1: number; readonly x2: number; readonly y: number };
  /** Of anything else. */
  readonly box?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

export interface Sequence {
  readonly width: number;
  readonly height: number;
  readonly heads: readonly { readonly x: number; readonly width: number; readonly label: Label }[];
  readonly headHeight: number;
  readonly steps: readonly DrawnStep[];
}

/** All lengths in sixteenths of a rem. */
const FONT = 13;
const LINE = 17;
const GAP = 12;
const PADDING = 7;
const MIN_TEXT = 132;

/**
 * Places a sequence diagram: a column per actor, a row per step.
 * @param width of the drawing; texts wrap to fit
 * @throws on an unknown actor
 */
export function sequence({ actors, steps }: SequenceData, width: number): Sequence {
  const column = width / actors.length;
  const headWidth = column - 8;
  // Names are set bold, which is wider.
  const headLines = actors.map(({ text }) => wrapped(text, (headWidth - 4) / (FONT * 1.1)));
  const headHeight = Math.max(...headLines.map((lines) => lines.length)) * LINE + PADDING * 2;
  const middle = (id: string): number => {
    const index = actors.findIndex((actor) => actor.id === id);
    if (index < 0) throw new Error(`unknown actor: ${id}`);
    return column * (index + 0.5);
  };
  let y = headHeight + GAP;
  const drawn = steps.map((step) => {
    const { result, height } =
      'from' in step ? message(step, middle, width, y) : boxed(step, middle, column, width, y);
    y += height + GAP;
    return result;
  });
  return {
    width,
    height: y,
    headHeight,
    heads: actors.map(({ id }, index) => ({
      x: middle(id) - headWidth / 2,
      width: headWidth,
      label: { x: middle(id), y: PADDING + FONT, lines: headLines[index] ?? [] },
    })),
    steps: drawn,
  };
}

interface Row {
  readonly result: DrawnStep;
  readonly height: number;
}

function message(step: Message, middle: (id: string) => number, width: number, y: number): Row {
  const [x1, end] = [middle(step.from), middle(step.to)];
  const kind = step.kind ?? 'call';
  const x2 = kind === 'lost' ? x1 + (end - x1) * 0.6 : end;
  const room = Math.min(width, Math.max(Math.abs(end - x1) - 10, MIN_TEXT));
  const lines = wrapped(step.text, room / FONT);
  const arrowY = y + lines.length * LINE + 3;
  return {
    result: {
      kind,
      label: { x: inside((x1 + end) / 2, lines, width), y: y + FONT, lines },
      arrow: { x1, x2, y: arrowY },
    },
    height: arrowY - y + 4,
  };
}

function boxed(
  step: Happening | Meanwhile,
  middle: (id: string) => number,
  column: number,
  width: number,
  y: number,
): Row {
  const centers = 'at' in step ? [middle(step.at)] : step.over.map(middle);
  const [left, right] = [Math.min(...centers), Math.max(...centers)];
  const room = Math.min(width - 4, Math.max(right - left + column * 0.8, MIN_TEXT));
  const lines = wrapped(step.text, (room - PADDING * 2) / FONT);
  const text = Math.max(...lines.map(textWidth)) * FONT + PADDING * 2;
  const boxWidth = 'over' in step ? Math.max(text, right - left + column * 0.6) : text;
  const x = Math.max(2, Math.min(width - boxWidth - 2, (left + right) / 2 - boxWidth / 2));
  const height = lines.length * LINE + PADDING;
  return {
    result: {
      kind: step.kind ?? ('at' in step ? 'state' : 'note'),
      label: { x: x + boxWidth / 2, y: y + FONT + PADDING / 2, lines },
      box: { x, y, width: boxWidth, height },
    },
    height,
  };
}

/** Keeps a centred text inside the drawing. */
function inside(x: number, lines: readonly string[], width: number): number {
  const half = (Math.max(...lines.map(textWidth)) * FONT) / 2;
  return Math.max(half, Math.min(width - half, x));
}
