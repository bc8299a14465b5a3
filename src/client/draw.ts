import { select } from 'd3-selection';
import { type Box, layout, PATH_SCALE } from '../lib/tree/layout.ts';
import type { VisibleNode } from '../lib/tree/visible.ts';
import { drawEdges } from './draw-edges.ts';
import { find, type NodeMarkup } from './node-markup.ts';

/** What is to be seen. */
export interface Scene {
  readonly top: VisibleNode;
  readonly current: string | undefined;
  readonly path: ReadonlySet<string>;
  readonly skipped: ReadonlySet<string>;
  readonly outside: ReadonlySet<string>;
}

/** With more boxes than this, they take their places at once: each moving box costs a layer. */
const MOST_MOVING = 30;

/** Padding of the window around the canvas, in px at most. */
const FRAME = 16;

/** The elements of one node, and what was last drawn there. */
interface Parts {
  readonly item: HTMLLIElement;
  readonly box: HTMLElement;
  readonly link: HTMLAnchorElement;
  readonly button: HTMLButtonElement | null;
  list: HTMLElement | null;
  /** The ids in `list`. */
  listed: string;
  /** What was last drawn here, and how it was marked. */
  shown: VisibleNode | undefined;
  drawn: string;
}

/** Draws scenes into a page's tree, and remembers what is there, so that only what differs is touched. */
export function drawer(widget: HTMLElement, markup: NodeMarkup): (scene: Scene) => void {
  const viewport = find(widget, '.tree-viewport');
  const canvas = find(viewport, '.tree-canvas');
  const svg = find<SVGSVGElement>(canvas, '.tree-edges');
  const list = find(canvas, ':scope > ul');
  const parts = new Map<string, Parts>();
  let marked = '';
  for (const item of list.querySelectorAll<HTMLLIElement>('[data-node]')) {
    parts.set(item.dataset['node'] ?? '', partsOf(item));
  }

  return (scene) => {
    const { boxes, edges, width, height } = layout(scene.top);
    const places = new Map(boxes.map((box) => [box.id, box]));
    const { scrollTop, clientHeight } = viewport;
    const least = scrollTop > 0 ? scrollTop + clientHeight - FRAME : 0;
    widget.toggleAttribute('data-still', boxes.length > MOST_MOVING);
    widget.toggleAttribute('data-live', true);
    setStyle(canvas, `--w:${width};--h:${height};--least:${least}px`);
    const marks = JSON.stringify([
      scene.current,
      ...scene.path,
      ...scene.skipped,
      ...scene.outside,
    ]);
    const isMarkedAsBefore = marks === marked;
    marked = marks;
    drawBranch(scene.top, { scene, places, markup, parts, isMarkedAsBefore });
    const size = [width, height].map((length) => Math.ceil(length * PATH_SCALE));
    svg.setAttribute('viewBox', `0 0 ${size.join(' ')}`);
    drawEdges(find<SVGGElement>(svg, 'g'), scene.top, {
      boxes: places,
      edges: new Map(edges.map((edge) => [edge.id, edge])),
      path: scene.path,
      isMarkedAsBefore,
    });
  };
}

interface Pen {
  readonly scene: Scene;
  readonly places: ReadonlyMap<string, Box>;
  readonly markup: NodeMarkup;
  readonly parts: Map<string, Parts>;
  /** No other node is current or on the path than in the last drawing. */
  readonly isMarkedAsBefore: boolean;
}

function partsOf(item: HTMLLIElement): Parts {
  const box = find(item, ':scope > .box');
  const list = item.querySelector<HTMLElement>(':scope > ul');
  const listed = list
    ? [...list.children].map((child) => (child as HTMLElement).dataset['node'] ?? '').join(' ')
    : '';
  return {
    item,
    box,
    link: find<HTMLAnchorElement>(box, 'a'),
    button: box.querySelector('button'),
    list,
    listed,
    shown: undefined,
    drawn: '',
  };
}

function drawBranch(shown: VisibleNode, pen: Pen): void {
  const parts = pen.parts.get(shown.node.id);
  if (!parts) throw new Error(`node without an element: ${shown.node.id}`);
  const place = pen.places.get(shown.node.id);
  setStyle(parts.item, `--x:${place?.dx};--y:${place?.dy}`);
  // Below a node that is shown as before, nothing has changed, and all of it hangs on the node.
  if (shown === parts.shown && pen.isMarkedAsBefore) return;
  parts.shown = shown;
  drawNode(parts, shown, pen);
  drawList(parts, shown, pen);
  for (const branch of shown.branches) drawBranch(branch, pen);
}

function drawNode(parts: Parts, shown: VisibleNode, pen: Pen): void {
  const { box, link, button, item } = parts;
  const { node, isOpen, isPassed, note } = shown;
  const { scene } = pen;
  const { id } = node;
  const isHere = id === scene.current;
  const flags = {
    'data-here': isHere,
    'data-passed': isPassed,
    'data-on-path': scene.path.has(id),
    'data-skipped': scene.skipped.has(id),
    'data-outside': scene.outside.has(id),
  };
  const drawn = JSON.stringify([isOpen, note, flags]);
  if (drawn === parts.drawn) return;
  parts.drawn = drawn;
  for (const [name, isSet] of Object.entries(flags)) item.toggleAttribute(name, isSet);
  link.textContent = isPassed ? node.title : node.label;
  if (isHere) link.setAttribute('aria-current', 'page');
  else link.removeAttribute('aria-current');
  button?.setAttribute('aria-expanded', String(isOpen));
  drawNote(box, note);
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

/** Makes the list of a node hold its shown branches, each with its element. */
function drawList(parts: Parts, shown: VisibleNode, pen: Pen): void {
  const listed = [...shown.branches.map(({ node }) => node.id), shown.heldBack || ''].join(' ');
  if (listed !== parts.listed) {
    parts.listed = listed;
    joinList(parts, shown, pen);
  }
  if (shown.heldBack === 0 || !parts.list) return;
  const place = pen.places.get(shown.node.id);
  setStyle(find(parts.list, ':scope > .more'), `--x:${place?.moreX};--y:0`);
}

function joinList(parts: Parts, shown: VisibleNode, pen: Pen): void {
  if (shown.branches.length === 0) {
    parts.list?.querySelectorAll<HTMLElement>('[data-node]').forEach((gone) => forget(gone, pen));
    parts.list?.remove();
    parts.list = null;
    return;
  }
  parts.list ??= parts.item.appendChild(document.createElement('ul'));
  parts.list.querySelector(':scope > .more')?.remove();
  select(parts.list)
    .selectChildren<HTMLLIElement, VisibleNode | undefined>('[data-node]')
    .data(shown.branches, idOf)
    .join(
      (enter) =>
        enter.append((node) => {
          const item = pen.markup.node(node);
          pen.parts.set(node.node.id, partsOf(item));
          return item;
        }),
      undefined,
      (exit) =>
        exit
          .each(function gone() {
            forget(this, pen);
            this.querySelectorAll<HTMLElement>('[data-node]').forEach((below) =>
              forget(below, pen),
            );
          })
          .remove(),
    )
    .order();
  if (shown.heldBack > 0) parts.list.append(pen.markup.more(shown));
}

function forget(item: HTMLElement, { parts }: Pen): void {
  parts.delete(item.dataset['node'] ?? '');
}

/** Elements that came with the page have no datum yet, but carry their id. */
function idOf(this: Element, shown: VisibleNode | undefined): string {
  return shown?.node.id ?? (this as HTMLElement).dataset['node'] ?? '';
}

function setStyle(element: HTMLElement, style: string): void {
  if (element.getAttribute('style') !== style) element.setAttribute('style', style);
}
