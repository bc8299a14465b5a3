import { textSize, typicalWidth } from '../../text/typical-width.ts';
import type { VisibleNode } from '../view/visible.ts';
import type { Style } from './style.ts';

/** The size of a node's box, in rem. */
export interface TextBox {
  readonly width: number;
  readonly height: number;
}

/** Between a condition and a title in one line. */
const AFTER_WHEN = 0.35;

/** The condition of a node as a size draws it: nothing where it is too long for it. */
export function drawnWhen(when: string, { longestWhen }: Style): string {
  return [...when].length <= longestWhen ? when : '';
}

/** No link is lower, in rem. */
const TARGET = 1.5;

/**
 * The box of a node. The title of a node with branches may take several lines, its condition stands above it;
 * that of a leaf, or of one that the reader has passed, stands in one line with its condition, if that is not
 * too long. That of a concern is larger.
 */
export function textBox(shown: VisibleNode, style: Style): TextBox {
  const { whenType, line, row, wrap, padInline, padBlock } = style;
  const { node, isConcern } = shown;
  const type = isConcern ? style.topType : style.type;
  const isInner = node.children !== undefined;
  const when = drawnWhen(node.when, style);
  const besides = padInline + (node.isAddition ? PLUS * type : 0) + besideTitle(shown, style);
  if (shown.isPassed || (!isInner && !(node.isStacked && style.isNarrow))) {
    const before = when === '' ? 0 : typicalWidth(when) * whenType + AFTER_WHEN;
    return { width: before + typicalWidth(node.title, isConcern) * type + besides, height: row };
  }
  const most = isInner ? wrap : Number.POSITIVE_INFINITY;
  const title = textSize(node.title, most / type, isConcern);
  const above = when === '' ? { lines: 0, width: 0 } : textSize(when, most / whenType);
  return {
    width: Math.max(title.width * type + besides, above.width * whenType + padInline),
    height: Math.max(
      row,
      above.lines * line + (isInner ? title.lines * type * 1.25 + padBlock : TARGET),
    ),
  };
}

/** The plus of an addition, in em. */
const PLUS = 1;

/** What stands to the right of a title: its button, the link to what is kept back. */
function besideTitle({ node, isOpen, heldBack }: VisibleNode, style: Style): number {
  const button = isOpen ? style.openButton : style.closedButton;
  return (node.children === undefined ? 0 : button) + (heldBack > 0 ? style.more : 0);
}
