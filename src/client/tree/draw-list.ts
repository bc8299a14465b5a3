import { select } from 'd3-selection';
import type { VisibleNode } from '../../lib/tree/visible.ts';
import type { Pen } from './draw.ts';
import { find } from '../dom.ts';
import { nodeId, nodeParts, type NodeParts } from './node-parts.ts';

/**
 * Makes the list of a node show its branches, each with its element. The list of a closed node, and a
 * branch that a passed node holds back, is hidden until it is found: it costs little to show again, and the
 * browser's search looks into it.
 */
export function drawList(parts: NodeParts, shown: VisibleNode, pen: Pen): void {
  if (!shown.isOpen) {
    parts.list?.setAttribute('hidden', 'until-found');
    return;
  }
  if (shown.branches.length === 0) return;
  const list = (parts.list ??= parts.item.insertBefore(document.createElement('ul'), parts.edges));
  const listed = [...shown.branches.map(({ node }) => node.id), shown.heldBack || ''].join(' ');
  if (listed !== parts.listed) joinList(list, shown, pen);
  parts.listed = listed;
  list.removeAttribute('hidden');
  if (shown.heldBack === 0) return;
  const place = `--x:${pen.places.get(shown.node.id)?.moreX};--y:0`;
  find(list, ':scope > .more').setAttribute('style', place);
}

function joinList(list: HTMLElement, shown: VisibleNode, pen: Pen): void {
  list.querySelector(':scope > .more')?.remove();
  select(list)
    .selectChildren<HTMLLIElement, VisibleNode | undefined>('[data-node]')
    .data(shown.branches, idOf)
    .join(
      (enter) => enter.append((branch) => itemOf(branch, pen)),
      (update) => update.attr('hidden', null),
      (exit) => exit.attr('hidden', 'until-found'),
    )
    .order();
  if (shown.heldBack > 0) list.append(pen.markup.more(shown));
}

function itemOf(shown: VisibleNode, { parts, markup }: Pen): HTMLLIElement {
  const { id } = shown.node;
  const known = parts.get(id);
  if (known) return known.item;
  const item = markup.node(shown);
  parts.set(id, nodeParts(item));
  return item;
}

/** Elements that came with the page have no datum yet, but carry their id. */
function idOf(this: Element, shown: VisibleNode | undefined): string {
  return shown?.node.id ?? nodeId(this);
}
