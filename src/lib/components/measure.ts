import { balancedLines, typicalWidth } from '../text/typical-width.ts';
import { filled } from '../text/filled.ts';
import { SIZES, type TextLine } from './layout-types.ts';
import type { PicturePart } from './picture.ts';

/** A line of a part, before it has a place. */
export type PartLine = Pick<TextLine, 'text' | 'role' | 'width'>;

const PADDING = { x: 11, y: 9 };
/** The lid of a store takes room at the top. */
const LID = 9;
/** How far the end of a pipe lies behind its box. */
export const PIPE = 7;
/** Between a part and those that lie in it. */
export const INSET = 8;

export const fontOf = (role: TextLine['role']): { font: number; line: number } =>
  role === 'name' ? SIZES.name : SIZES.small;

export const widthOf = (text: string, role: TextLine['role']): number =>
  typicalWidth(text, role === 'name') * fontOf(role).font;

/** What is written in a part: its name, its notes, the question that is open. */
export function partLines(
  { name, notes, open }: PicturePart,
  room: number,
  openWords: string,
  titleOf: (node: string) => string,
): PartLine[] {
  const set = (text: string, role: TextLine['role']): PartLine[] =>
    balancedLines(text, room / fontOf(role).font, role === 'name').map((line) => ({
      text: line,
      role,
      width: widthOf(line, role),
    }));
  return [
    ...set(name, 'name'),
    ...notes.flatMap((note) => set(note, 'note')),
    ...(open === undefined ? [] : set(filled(openWords, { title: titleOf(open) }), 'open')),
  ];
}

export const textHeight = (lines: readonly Pick<TextLine, 'role'>[]): number =>
  lines.reduce((sum, { role }) => sum + fontOf(role).line, 0);

/** The size that the text of a part needs. */
export function textBox(
  kind: PicturePart['kind'],
  lines: readonly PartLine[],
): { width: number; height: number } {
  return {
    width:
      Math.max(...lines.map(({ width }) => width)) +
      PADDING.x * 2 +
      (kind === 'broker' ? PIPE * 2 : 0),
    height: textHeight(lines) + PADDING.y * 2 + lidOf(kind),
  };
}

export const lidOf = (kind: PicturePart['kind']): number => (kind === 'store' ? LID : 0);

/** Lines set one below the other around the middle of a box. */
export function placedLines(
  lines: readonly PartLine[],
  middle: number,
  top: number,
  height: number,
): TextLine[] {
  let y = top + (height - textHeight(lines)) / 2;
  return lines.map((one): TextLine => {
    const { font, line } = fontOf(one.role);
    const baseline = y + line / 2 + font * 0.36;
    y += line;
    return { ...one, x: middle, y: baseline, anchor: 'middle' };
  });
}
