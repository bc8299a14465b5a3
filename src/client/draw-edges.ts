import { select } from 'd3-selection';
import { type Box, type Edge, edgeOrigin } from '../lib/tree/layout.ts';
import { inDrawingOrder, type VisibleNode } from '../lib/tree/visible.ts';

export interface EdgePlaces {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly edges: ReadonlyMap<string, Edge>;
  readonly path: ReadonlySet<string>;
  readonly isMarkedAsBefore: boolean;
}

/** The node whose edges a group holds, as last drawn. */
const drawn = new WeakMap<Element, VisibleNode>();

/** Makes a group hold the edge to a node and those below it; what stays as it was is not touched. */
export function drawEdges(group: SVGGElement, shown: VisibleNode, places: EdgePlaces): void {
  const { id } = shown.node;
  const box = places.boxes.get(id);
  const edge = places.edges.get(id);
  if (box) set(group, 'style', edgeOrigin(box));
  if (edge) drawEdge(group, edge, places.path.has(id));
  if (drawn.get(group) === shown && places.isMarkedAsBefore) return;
  drawn.set(group, shown);
  select(group)
    .selectChildren<SVGGElement, VisibleNode | undefined>('g')
    .data(inDrawingOrder(shown.branches, places.path), idOf)
    .join('g')
    .order()
    .each(function below(branch) {
      drawEdges(this, branch, places);
    });
}

function drawEdge(group: SVGGElement, { id, path }: Edge, isOnPath: boolean): void {
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
