import { ownHue } from '../../lib/tree/concern.ts';
import type { DrawnNode } from '../../lib/tree/drawn-node.ts';
import type { Drawing } from '../../lib/tree/layout/drawing.ts';
import type { Size } from '../../lib/tree/layout/style.ts';
import { boxStyle, canvasStyle, nodeStyle } from '../../lib/tree/layout/written.ts';
import type { Tree } from '../../lib/tree/model.ts';
import type { Marking } from '../../lib/tree/view/marking.ts';
import { flat, type VisibleNode } from '../../lib/tree/view/visible.ts';
import { find } from '../dom.ts';
import { drawEdges } from './draw-edges.ts';
import { drawList } from './draw-list.ts';
import { drawMarks } from './draw-marks.ts';
import { nodeMarkup } from './node-markup.ts';
import { type NodeParts, nodeParts, write } from './node-parts.ts';

/** What is to be seen. */
export interface Scene {
  readonly top: VisibleNode;
  readonly marking: Marking;
  readonly size: Size;
  readonly drawing: Drawing;
}

/**
 * Draws scenes into a page's tree. Every attribute of every node is compared with what it should be, also of
 * those that are not shown now, and written where it differs.
 */
export function drawer(widget: HTMLElement, tree: Tree<DrawnNode>, isLarge: boolean) {
  const viewport = find(widget, '.tree-viewport');
  const canvas = find(viewport, '.tree-canvas');
  const markup = nodeMarkup(widget);
  const parts = new Map<string, NodeParts>();
  for (const item of canvas.querySelectorAll<HTMLLIElement>('[data-node]')) {
    parts.set(item.dataset['node'] ?? '', nodeParts(item));
  }

  const partsOf = (id: string): NodeParts => {
    const known = parts.get(id);
    if (known) return known;
    const node = tree.nodes.get(id);
    if (!node) throw new Error(`unknown node: ${id}`);
    const made = nodeParts(markup.node(node, ownHue(tree, id)));
    parts.set(id, made);
    return made;
  };

  const drawBox = ({ node, isPassed, isOpen, heldBack }: VisibleNode): void => {
    const { box, button } = partsOf(node.id);
    // Not at the item, where a change would have all that is below it styled anew.
    write(box, 'data-passed', isPassed ? '' : undefined);
    if (button) write(button, 'aria-expanded', String(isOpen));
    const more = box.querySelector('.more');
    if (heldBack === 0) more?.remove();
    else if (!more) box.append(markup.more(node, heldBack));
  };

  return ({ top, marking, size, drawing }: Scene): void => {
    const least = leastHeight(viewport, canvas);
    const drawings = [[size, drawing]] as const;
    write(canvas, 'style', keepOther(canvas, size, `${canvasStyle(drawings)};--least:${least}px`));
    for (const shown of flat(top)) {
      const own = partsOf(shown.node.id);
      write(own.item, 'style', keepOther(own.item, size, nodeStyle(drawings, shown.node.id)));
      if (own.item.dataset['leaf'] !== '') {
        write(own.box, 'style', keepOther(own.box, size, boxStyle(drawings, shown.node.id)));
      }
      drawBox(shown);
      drawList(own, shown, partsOf, isLarge);
      drawEdges(own, shown, { drawing, size, marking });
    }
    for (const [id, own] of parts) drawMarks(own, id, marking, markup);
  };
}

/** A style with what it says of the other size; the same text where it says all of this already. */
function keepOther(element: HTMLElement, size: Size, style: string): string {
  const old = element.getAttribute('style') ?? '';
  if (`;${old};`.includes(`;${style};`)) return old;
  const own = size === 'whole' ? '--w' : '--r';
  const others = old
    .split(';')
    .filter((part) => part !== '' && !part.startsWith(own) && !part.startsWith('--least'));
  return size === 'whole' ? [style, ...others].join(';') : [...others, style].join(';');
}

/** How high a drawing stays, in px: one that shrinks under a scrolled window pulls the pressed button away. */
function leastHeight(viewport: HTMLElement, canvas: HTMLElement): number {
  const { scrollTop, clientHeight } = viewport;
  const above = canvas.offsetTop - viewport.offsetTop;
  return scrollTop > 0 ? scrollTop + clientHeight - above : 0;
}
