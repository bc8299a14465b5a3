import type { VisibleNode } from '../../lib/tree/view/visible.ts';
import type { NodeParts } from './node-parts.ts';
import { write } from './node-parts.ts';

/**
 * Makes the list of a node show its branches. What is not shown is hidden until it is found: it costs little to
 * show again, and the browser's search looks into it. In a large tree it leaves the page.
 */
export function drawList(
  { item, edges }: NodeParts,
  shown: VisibleNode,
  partsOf: (id: string) => NodeParts,
  isLarge: boolean,
): void {
  const branches = shown.branches.map(({ node }) => partsOf(node.id).item);
  let list = item.querySelector<HTMLElement>(':scope > ul');
  if (branches.length === 0) {
    if (isLarge) list?.remove();
    else if (list) write(list, 'hidden', 'until-found');
    return;
  }
  list ??= item.insertBefore(document.createElement('ul'), edges);
  write(list, 'hidden', undefined);
  const wanted = new Set<Element>(branches);
  for (const child of [...list.children]) {
    if (wanted.has(child)) write(child, 'hidden', undefined);
    else if (isLarge) child.remove();
    else write(child, 'hidden', 'until-found');
  }
  let next: Element | null = list.firstElementChild;
  for (const branch of branches) {
    while (next && next !== branch && next.hasAttribute('hidden')) next = next.nextElementSibling;
    if (next === branch) next = branch.nextElementSibling;
    else list.insertBefore(branch, next);
  }
}
