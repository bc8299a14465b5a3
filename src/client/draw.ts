import { select } from 'd3-selection';
import { type Box, type Edge, layout, PATH_SCALE } from '../lib/tree/layout.ts';
import type { VisibleNode } from '../lib/tree/visible.ts';
import { find, type NodeMarkup } from './node-markup.ts';

/** With more boxes than this, they take their places at once. */
const MOST_MOVING = 30;

/** What is to be seen. */
export interface Scene {
  readonly top: VisibleNode;
  readonly current: string | undefined;
  readonly path: ReadonlySet<string>;
  readonly skipped: ReadonlySet<string>;
  readonly outside: ReadonlySet<string>;
}

/** Makes the drawing show a scene. Boxes and edges that stay keep their elements, and so focus. */
export function draw(widget: HTMLElement, markup: NodeMarkup, scene: Scene): void {
  const { boxes, edges, width, height } = layout(scene.top);
  const canvas = find(widget, '.tree-canvas');
  const places = new Map(boxes.map((box) => [box.id, box]));
  setStyle(canvas, `--w:${width};--h:${height}`);
  // Each moving box costs a layer; with many, the first frame would come late.
  canvas.toggleAttribute('data-still', boxes.length > MOST_MOVING);
  drawList(find(canvas, ':scope > ul'), [scene.top], { scene, places, markup });
  drawEdges(find<SVGSVGElement>(canvas, '.tree-edges'), edges, scene.path, width, height);
}

interface Pen {
  readonly scene: Scene;
  readonly places: ReadonlyMap<string, Box>;
  readonly markup: NodeMarkup;
}

function drawList(list: HTMLElement, shown: readonly VisibleNode[], pen: Pen): void {
  select(list)
    .selectChildren<HTMLLIElement, VisibleNode | undefined>('[data-node]')
    .data(shown, idOf)
    .join((enter) => enter.append((node) => pen.markup.node(node)))
    .order()
    .each(function update(node) {
      drawNode(this, node, pen);
    });
}

/** Elements that came with the page have no datum yet, but carry their id. */
function idOf(this: Element, shown: VisibleNode | undefined): string {
  return shown?.node.id ?? (this as HTMLElement).dataset['node'] ?? '';
}

function drawNode(item: HTMLLIElement, shown: VisibleNode, pen: Pen): void {
  const { node, isOpen, isPassed, note } = shown;
  const { scene, places } = pen;
  const box = find(item, '.box');
  const link = find<HTMLAnchorElement>(box, 'a');
  const place = places.get(node.id);
  setStyle(box, `--x:${place?.x};--y:${place?.y}`);
  item.toggleAttribute('data-here', node.id === scene.current);
  item.toggleAttribute('data-passed', isPassed);
  item.toggleAttribute('data-on-path', scene.path.has(node.id));
  item.toggleAttribute('data-skipped', scene.skipped.has(node.id));
  item.toggleAttribute('data-outside', scene.outside.has(node.id));
  setText(link, isPassed ? node.title : node.label);
  if (node.id === scene.current) link.setAttribute('aria-current', 'page');
  else link.removeAttribute('aria-current');
  box.querySelector('button')?.setAttribute('aria-expanded', String(isOpen));
  drawNote(box, note);
  drawBranches(item, shown, pen);
}

function drawNote(box: HTMLElement, note: string): void {
  const old = box.querySelector('.mark-note');
  if (note === '') {
    old?.remove();
    return;
  }
  const span = old ?? box.appendChild(document.createElement('span'));
  span.className = 'mark-note';
  span.textContent = note;
}

function drawBranches(item: HTMLLIElement, shown: VisibleNode, pen: Pen): void {
  const old = item.querySelector<HTMLElement>(':scope > ul');
  if (shown.branches.length === 0) {
    old?.remove();
    return;
  }
  const list = old ?? item.appendChild(document.createElement('ul'));
  drawList(list, shown.branches, pen);
  list.querySelector(':scope > .more')?.remove();
  if (shown.heldBack === 0) return;
  const more = list.appendChild(pen.markup.more(shown));
  const place = pen.places.get(shown.node.id);
  setStyle(find(more, '.box'), `--x:${place?.moreX};--y:${place?.y}`);
}

function drawEdges(
  svg: SVGSVGElement,
  edges: readonly Edge[],
  path: ReadonlySet<string>,
  width: number,
  height: number,
): void {
  svg.setAttribute(
    'viewBox',
    `0 0 ${Math.ceil(width * PATH_SCALE)} ${Math.ceil(height * PATH_SCALE)}`,
  );
  // A later edge is drawn over an earlier one; the path must not be broken by its neighbours.
  const inOrder = [
    ...edges.filter(({ id }) => !path.has(id)),
    ...edges.filter(({ id }) => path.has(id)),
  ];
  select(svg)
    .selectAll<SVGPathElement, Edge | undefined>('path')
    .data(inOrder, edgeId)
    .join('path')
    .order()
    .attr('data-edge', ({ id }) => id)
    .attr('data-on-path', ({ id }) => (path.has(id) ? '' : null))
    .attr('d', (edge) => edge.path);
}

function edgeId(this: Element, edge: Edge | undefined): string {
  return edge?.id ?? this.getAttribute('data-edge') ?? '';
}

function setStyle(element: HTMLElement, style: string): void {
  if (element.getAttribute('style') !== style) element.setAttribute('style', style);
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
