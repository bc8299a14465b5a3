import type { Drawing } from '../../lib/tree/layout/drawing.ts';
import type { Size } from '../../lib/tree/layout/style.ts';
import { edgeShapes, inDrawingOrder } from '../../lib/tree/layout/written.ts';
import type { Marking } from '../../lib/tree/view/marking.ts';
import type { VisibleNode } from '../../lib/tree/view/visible.ts';
import { type NodeParts, write } from './node-parts.ts';

interface Pen {
  readonly drawing: Drawing;
  readonly size: Size;
  readonly marking: Marking;
}

/** Draws the edges from a node to its branches; those to branches that are not shown stay, unseen. */
export function drawEdges(
  { edges }: NodeParts,
  { branches }: VisibleNode,
  { drawing, size, marking: { path, states } }: Pen,
): void {
  if (!edges) return;
  const ids = inDrawingOrder(
    branches.map(({ node }) => node.id),
    path,
  );
  const unseen = new Map(
    [...edges.children].map((edge) => [edge.getAttribute('data-edge') ?? '', edge]),
  );
  let last: Element | undefined;
  for (const id of ids) {
    const edge = unseen.get(id) ?? made('g', 'data-edge', id);
    unseen.delete(id);
    drawEdge(edge, id, drawing, size);
    write(edge, 'visibility', undefined);
    write(edge, 'data-on-path', path.has(id) ? '' : undefined);
    write(edge, 'data-state', states.get(id)?.is);
    // Later edges are drawn over earlier ones.
    const isAfter =
      last === undefined ||
      (last.compareDocumentPosition(edge) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    if (edge.parentNode !== edges || !isAfter) edges.append(edge);
    last = edge;
  }
  for (const edge of unseen.values()) write(edge, 'visibility', 'hidden');
}

function drawEdge(edge: Element, id: string, drawing: Drawing, size: Size): void {
  const { d, frame } = edgeShapes(drawing, id);
  const shape = (name: string): Element =>
    edge.querySelector(`${name}[data-in="${size}"]`) ??
    edge.appendChild(made(name, 'data-in', size));
  if (frame) {
    const rect = shape('rect');
    for (const [name, value] of Object.entries(frame)) write(rect, name, String(value));
  }
  write(shape('path'), 'd', d);
}

function made(name: string, attribute: string, value: string): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  element.setAttribute(attribute, value);
  return element;
}
