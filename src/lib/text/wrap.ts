/**
 * Breaks a text into lines, estimated without a font. Widths are in `em`; Latin letters are taken as wide as
 * in the widest common system font, so that a line may come out shorter than computed, but not longer.
 */
const LATIN = 0.62;
const SPACE = 0.32;
const WIDE = 1.02;

const PIECES =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]+|\s+/g;
const IS_WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;

/** @returns the width of a text in `em` */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => {
    if (IS_WIDE.test(letter)) return sum + WIDE;
    return sum + (letter === ' ' ? SPACE : LATIN);
  }, 0);
}

/** `wrapped('prepare the order', 7)` is `['prepare the', 'order']`. A word wider than a line is broken. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    const isTooLong = textWidth((line + piece).trimEnd()) > width;
    // Punctuation does not start a line.
    if (isTooLong && line !== '' && !/^[，。；：！？、）”」]/.test(piece)) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  return [...lines, line.trimEnd()]
    .filter((part) => part !== '')
    .flatMap((part) => broken(part, width));
}

/** A single word that is wider than its line, broken with a hyphen. */
function broken(line: string, width: number): string[] {
  if (textWidth(line) <= width || /\s/.test(line) || IS_WIDE.test(line)) return [line];
  const letters = Math.max(2, Math.floor(width / LATIN) - 1);
  return [`${line.slice(0, letters)}-`, ...broken(line.slice(letters), width)];
}
