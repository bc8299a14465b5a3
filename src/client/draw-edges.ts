import { select } from 'd3-selection';
import { edgeOrigin, edgePath } from '../lib/tree/edges.ts';
import { inDrawingOrder, type VisibleNode } from '../lib/tree/visible.ts';
import type { Pen } from './draw.ts';

/** What a group was last made to show, and how. */
interface Drawn {
  readonly shown: VisibleNode;
  readonly marks: string;
}

const drawn = new WeakMap<Element, Drawn>();

/**
 * Makes a group show the edge to a node and those below it; what stays as it was is not touched. Edges of
 * closed branches stay, unseen, as the nodes do.
 */
export function drawEdges(
  group: SVGGElement,
  shown: VisibleNode,
  pen: Pen,
  above?: VisibleNode,
): void {
  const { places, marks, scene } = pen;
  const box = places.get(shown.node.id);
  if (box) set(group, 'style', edgeOrigin(box));
  if (box && above) {
    drawEdge(group, shown.node.id, edgePath(above, shown, box), scene.path.has(shown.node.id));
  }
  const before = drawn.get(group);
  if (before?.shown === shown && before.marks === marks) return;
  drawn.set(group, { shown, marks });
  select(group)
    .selectChildren<SVGGElement, VisibleNode | undefined>('g')
    .data(inDrawingOrder(shown.branches, scene.path), idOf)
    .join(
      (enter) => enter.append('g'),
      (update) => update.attr('visibility', null),
      (exit) => exit.attr('visibility', 'hidden'),
    )
    .order()
    .each(function below(branch) {
      drawEdges(this, branch, pen, shown);
    });
}

function drawEdge(group: SVGGElement, id: string, path: string, isOnPath: boolean): void {
  let line = group.querySelector<SVGPathElement>(':scope > path');
  if (!line) {
    line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.setAttribute('data-edge', id);
    group.prepend(line);
  }
  set(line, 'd', path);
  line.toggleAttribute('data-on-path', isOnPath);
}

/** Groups that came with the page have no datum yet, but hold the edge to their node. */
function idOf(this: Element, shown: VisibleNode | undefined): string {
  return shown?.node.id ?? this.querySelector(':scope > path')?.getAttribute('data-edge') ?? '';
}

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
