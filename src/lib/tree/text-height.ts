/**
 * How many lines a text can need, estimated without a font.
 *
 * A box is given room for the widest text that its reader may ask for: a wide system font, and the
 * letter and word spacing of WCAG 2.2, criterion 1.4.12. So the widths here are upper bounds.
 */
const WIDE = 1.12;
const NARROW = 0.72;
const SPACE = 0.56;

/** Chinese characters and full-width punctuation, which may break anywhere. */
const WIDE_CHARACTER = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;

/** @returns the width of a text in `em` */
export function widestWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + characterWidth(character), 0);
}

/** By width, then text: texts are measured again with every drawing, and there are only a few hundred. */
const counted = new Map<number, Map<string, number>>();

/**
 * @param width of the line in `em`
 * @returns the number of lines, at least 1
 */
export function lineCount(text: string, width: number): number {
  const ofWidth = counted.get(width) ?? new Map<string, number>();
  counted.set(width, ofWidth);
  const known = ofWidth.get(text);
  if (known !== undefined) return known;
  const lines = countLines(text, width);
  ofWidth.set(text, lines);
  return lines;
}

function countLines(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of text.match(
    /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]+|\s+/g,
  ) ?? []) {
    const needed = widestWidth(piece);
    if (used + needed <= width) {
      used += needed;
    } else if (/^\s/.test(piece)) {
      used = width;
    } else {
      const own = Math.ceil(needed / width);
      lines += used === 0 ? own - 1 : own;
      used = needed - (own - 1) * width;
    }
  }
  return lines;
}

function characterWidth(character: string): number {
  if (WIDE_CHARACTER.test(character)) return WIDE;
  return /\s/.test(character) ? SPACE : NARROW;
}
