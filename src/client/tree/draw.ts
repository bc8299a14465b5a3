import { type Box, layout } from '../../lib/tree/layout.ts';
import type { VisibleNode } from '../../lib/tree/visible.ts';
import { drawEdges } from './draw-edges.ts';
import { drawList } from './draw-list.ts';
import { find } from '../dom.ts';
import type { NodeMarkup } from './node-markup.ts';
import { nodeId, nodeParts, type NodeParts } from './node-parts.ts';

/** What is to be seen. */
export interface Scene {
  readonly top: VisibleNode;
  readonly current: string | undefined;
  readonly path: ReadonlySet<string>;
  readonly skipped: ReadonlySet<string>;
  readonly outside: ReadonlySet<string>;
  /** What a search in the tree has found. */
  readonly matches: ReadonlySet<string>;
}

/** What one drawing of a scene goes by. */
export interface Pen {
  readonly scene: Scene;
  readonly places: ReadonlyMap<string, Box>;
  readonly markup: NodeMarkup;
  /** Of every node that has been drawn, also of those that are not shown now. */
  readonly parts: Map<string, NodeParts>;
  /** Which nodes are current, on the path and so on, as text: the same text, the same marks. */
  readonly marks: string;
}

/** With more boxes than this, they take their places at once: a moving box is placed anew in every frame. */
const MOST_MOVING = 30;

/** Padding of the window around the canvas, in px at most. */
const FRAME = 16;

/** Draws scenes into a page's tree, and remembers what is there, so that only what differs is touched. */
export function drawer(widget: HTMLElement, markup: NodeMarkup): (scene: Scene) => void {
  const viewport = find(widget, '.tree-viewport');
  const canvas = find(viewport, '.tree-canvas');
  const parts = new Map<string, NodeParts>();
  for (const item of canvas.querySelectorAll<HTMLLIElement>('[data-node]')) {
    parts.set(nodeId(item), nodeParts(item));
  }

  /** The height of the drawing, in rem, and how high it stays all the same, in px. */
  let room = Number.POSITIVE_INFINITY;
  let least = 0;

  return (scene) => {
    const { boxes: places, width, height } = layout(scene.top);
    if (height !== room) least = height < room ? scrolledTo(viewport) : 0;
    room = height;
    widget.toggleAttribute('data-still', places.size > MOST_MOVING);
    widget.toggleAttribute('data-live', true);
    canvas.setAttribute('style', `--w:${width};--h:${height};--least:${least}px`);
    const { current, path, skipped, outside, matches } = scene;
    const marks = [current, ...path, '', ...skipped, '', ...outside, '', ...matches].join(' ');
    const pen = { scene, places, markup, parts, marks };
    drawBranch(scene.top, pen);
    drawHidden(pen);
  };
}

/** How far down the window of a scrolled drawing reaches, in px. */
function scrolledTo({ scrollTop, clientHeight }: HTMLElement): number {
  return scrollTop > 0 ? scrollTop + clientHeight - FRAME : 0;
}

function drawBranch(shown: VisibleNode, pen: Pen): void {
  const parts = pen.parts.get(shown.node.id);
  if (!parts) throw new Error(`node without an element: ${shown.node.id}`);
  const { dx, dy } = pen.places.get(shown.node.id) ?? {};
  const place = `--x:${dx};--y:${dy}`;
  if (place !== parts.place) parts.item.setAttribute('style', place);
  parts.place = place;
  // Below a node that is shown as before, nothing has changed, and all of it hangs on the node.
  if (shown === parts.shown && pen.marks === parts.marks) return;
  parts.shown = shown;
  parts.marks = pen.marks;
  drawNode(parts, shown, pen.scene);
  drawList(parts, shown, pen);
  drawEdges(parts, shown, pen);
  for (const branch of shown.branches) drawBranch(branch, pen);
}

/** Nodes of closed branches keep their elements: no mark may stay at them that has moved on. */
function drawHidden(pen: Pen): void {
  for (const parts of pen.parts.values()) {
    if (parts.shown && parts.marks !== pen.marks) drawNode(parts, parts.shown, pen.scene);
  }
}

function drawNode(parts: NodeParts, shown: VisibleNode, scene: Scene): void {
  const { item, box, link, button } = parts;
  const { node, isOpen, isPassed, note } = shown;
  const { id } = node;
  const isHere = id === scene.current;
  const flags = {
    'data-here': isHere,
    'data-on-path': scene.path.has(id),
    'data-skipped': scene.skipped.has(id),
    'data-outside': scene.outside.has(id),
    'data-match': scene.matches.has(id),
  };
  const drawn = [isOpen, isPassed, note, ...Object.values(flags)].join();
  if (drawn === parts.drawn) return;
  parts.drawn = drawn;
  for (const [name, isSet] of Object.entries(flags)) item.toggleAttribute(name, isSet);
  // Not at the item, where a change would have all that is below it styled anew.
  box.toggleAttribute('data-passed', isPassed);
  const words = isPassed ? node.title : node.label;
  if (link.textContent !== words) link.textContent = words;
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
