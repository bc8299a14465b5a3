/**
 * How wide a text is, estimated without a font: the advance widths of a wide system font (DejaVu Sans),
 * so that most readers' fonts need a little less. The page measures whether a reader's needs more.
 */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ["ijl|'", 0.28],
  [' ,.:;I!J', 0.32],
  ['-/ft', 0.38],
  ['r()"[]', 0.41],
  ['cszL?F', 0.56],
  ['kvxyYPT', 0.6],
  ['ABCRXV', 0.7],
  ['DGHNKUOQ&', 0.78],
  ['w<>+', 0.84],
  ['mMW%@—', 0.98],
];
const OTHER = 0.64;
const WIDE = 1;
/** What a bold letter is wider. */
const BOLDER = 0.09;

const BY_LETTER = new Map(
  WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
);
const IS_WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;

/** The width of a text in `em`. */
export function typicalWidth(text: string, isBold = false): number {
  let width = 0;
  for (const letter of text) {
    width += IS_WIDE.test(letter) ? WIDE : (BY_LETTER.get(letter) ?? OTHER) + (isBold ? BOLDER : 0);
  }
  return width;
}

/** Where a line may end: after a space or a hyphen, and beside a Chinese character. */
const PIECES =
  /[（“「]*(?:[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60-]+-*)[，。；：！？、）”」]*\s*|-+\s*|\s+/g;

export interface TextSize {
  readonly lines: number;
  /** Of the longest line, in `em`. */
  readonly width: number;
}

/** No word gets a line that is wider than this; it is broken. */
const WIDEST_WORD = 14;

/** How a text is set in lines of at most `most` em, or as wide as its longest word needs; no line longer than it must be. */
export function textSize(text: string, most?: number, isBold = false): TextSize {
  const lines = balancedLines(text, most, isBold);
  return { lines: lines.length, width: widest(lines, isBold) };
}

/** How fine lines are balanced, in `em`. */
const STEP = 0.25;

/** As few lines as fit, and these about equally long: `Long-running` and `transaction?`. */
export function balancedLines(text: string, most?: number, isBold = false): readonly string[] {
  let lines = textLines(text, most, isBold);
  if (lines.length === 1) return lines;
  for (let room = widest(lines, isBold) - STEP; room > 0; room -= STEP) {
    const next = textLines(text, room, isBold);
    if (next.length > lines.length || widest(next, isBold) >= widest(lines, isBold)) break;
    lines = next;
  }
  return lines;
}

function widest(lines: readonly string[], isBold: boolean): number {
  return Math.max(...lines.map((line) => typicalWidth(line, isBold)));
}

/** As many words to a line as fit; a word without end is broken. */
function textLines(
  text: string,
  most = Number.POSITIVE_INFINITY,
  isBold = false,
): readonly string[] {
  const pieces = (text.match(PIECES) ?? []).flatMap((piece) => broken(piece, isBold));
  const room = Math.max(most, ...pieces.map((piece) => typicalWidth(piece.trimEnd(), isBold)));
  const lines = [''];
  for (const piece of pieces) {
    const longer = `${lines.at(-1) ?? ''}${piece}`;
    if (typicalWidth(longer.trimEnd(), isBold) <= room) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}

function broken(piece: string, isBold: boolean): string[] {
  if (typicalWidth(piece.trimEnd(), isBold) <= WIDEST_WORD) return [piece];
  let end = 1;
  while (typicalWidth(piece.slice(0, end + 1), isBold) <= WIDEST_WORD) end += 1;
  return [piece.slice(0, end), ...broken(piece.slice(end), isBold)];
}
