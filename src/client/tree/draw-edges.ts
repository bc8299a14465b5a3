import { select } from 'd3-selection';
import { edgePath } from '../../lib/tree/edges.ts';
import { inDrawingOrder, type VisibleNode } from '../../lib/tree/visible.ts';
import type { Pen } from './draw.ts';
import type { NodeParts } from './node-parts.ts';

/** Draws the edges from a node to its branches. Those of a closed node stay, unseen, as its list does. */
export function drawEdges(parts: NodeParts, shown: VisibleNode, { places, scene }: Pen): void {
  const { edges } = parts;
  if (!edges || shown.branches.length === 0) return;
  const branches = inDrawingOrder(shown.branches, scene.path);
  const joined = branches.map(({ node }) => node.id).join(' ');
  if (joined !== parts.joined) parts.paths = joinedPaths(edges, branches);
  parts.joined = joined;
  branches.forEach((branch, index) => {
    const { id } = branch.node;
    const path = parts.paths[index];
    const place = places.get(id);
    if (!path || !place) throw new Error(`node without a place: ${id}`);
    const d = edgePath(shown, branch, place);
    if (path.getAttribute('d') !== d) path.setAttribute('d', d);
    path.toggleAttribute('data-on-path', scene.path.has(id));
  });
}

/** The paths for these branches, in their order. Those for branches that are held back stay, unseen. */
function joinedPaths(edges: SVGSVGElement, branches: readonly VisibleNode[]): SVGPathElement[] {
  return select(edges)
    .selectChildren<SVGPathElement, VisibleNode | undefined>('path')
    .data(branches, function idOf(branch) {
      // What came with the page has no datum yet, but carries its id.
      return branch?.node.id ?? this.dataset['edge'] ?? '';
    })
    .join(
      (enter) => enter.append('path').attr('data-edge', ({ node }) => node.id),
      (update) => update.attr('visibility', null),
      (exit) => exit.attr('visibility', 'hidden'),
    )
    .order()
    .nodes();
}
