import { balancedLines } from '../../text/typical-width.ts';
import { type Size, type Style, STYLES } from '../layout/style.ts';
import type { VisibleNode } from '../view/visible.ts';

/** Words in one look. */
export interface Span {
  readonly role: 'title' | 'when';
  readonly text: string;
  /** In rem. */
  readonly size: number;
  /** It ends the title. */
  readonly isEnd?: boolean;
}

/** A line of a node's box. */
export interface NodeLine {
  readonly spans: readonly Span[];
  /** The middle of the line from the top of the box, in rem. */
  readonly middle: number;
}

/** Least height of the title of a leaf that stands below its condition, in rem. */
const STACKED = 1.5;

/**
 * The words of a node in lines, where the style sheet of the page sets them: a leaf in one line with its condition,
 * which comes first to read and last in a whole tree; a node with branches in several, its condition above.
 * @param height of its box, in rem
 */
export function nodeLines(
  shown: VisibleNode,
  {
    size,
    isFocus,
    height,
  }: { readonly size: Size; readonly isFocus: boolean; readonly height: number },
): NodeLine[] {
  const style = STYLES[size];
  const { node, isConcern, isPassed } = shown;
  const isWhole = size === 'whole';
  const isInner = node.children !== undefined;
  const isStacked = !isInner && node.isStacked === true && isFocus;
  const type = isConcern ? style.topType : style.type;
  const when = isWhole && node.isHinted ? '' : node.when;
  if (isPassed || !(isInner || isStacked)) {
    const title: Span = { role: 'title', text: node.title, size: type, isEnd: true };
    const said: Span[] = when === '' ? [] : [{ role: 'when', text: when, size: style.whenType }];
    return [
      {
        spans: isWhole ? [title, ...said] : [...said, title],
        middle: (isWhole ? height : style.row) / 2,
      },
    ];
  }
  const most = isInner ? style.wrap : Number.POSITIVE_INFINITY;
  const whens = when === '' ? [] : balancedLines(when, most / style.whenType);
  const titles = balancedLines(node.title, most / type, isConcern);
  const line = isStacked ? STACKED : titleLine(type, style, isConcern);
  const own = whens.length * style.line + titles.length * line;
  const start = isWhole
    ? (height - own) / 2
    : whens.length > 0
      ? 0
      : Math.max(0, (style.row - own) / 2);
  return [
    ...whens.map((text, index): NodeLine => ({
      spans: [{ role: 'when', text, size: style.whenType }],
      middle: start + (index + 0.5) * style.line,
    })),
    ...titles.map((text, index): NodeLine => ({
      spans: [{ role: 'title', text, size: type, isEnd: index === titles.length - 1 }],
      middle: start + whens.length * style.line + (index + 0.5) * line,
    })),
  ];
}

const titleLine = (type: number, { line }: Style, isConcern: boolean): number =>
  isConcern ? type * 1.25 : line;
