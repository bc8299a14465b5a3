import { select, type Selection } from 'd3-selection';
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
 * Makes a group show the edges below a node, and the groups in it those below its branches; what stays as
 * it was is not touched. Edges of closed branches stay, unseen, as the nodes do.
 */
export function drawEdges(group: SVGGElement, shown: VisibleNode, pen: Pen): void {
  const { places, marks, scene } = pen;
  const box = places.get(shown.node.id);
  if (box) set(group, 'style', edgeOrigin(box));
  const before = drawn.get(group);
  if (before?.shown === shown && before.marks === marks) return;
  drawn.set(group, { shown, marks });
  join(group, 'path', 'data-edge', inDrawingOrder(shown.branches, scene.path)).each(
    function edge(branch) {
      const { id } = branch.node;
      const place = places.get(id);
      if (place) set(this, 'd', edgePath(shown, branch, place));
      this.toggleAttribute('data-on-path', scene.path.has(id));
    },
  );
  const open = shown.branches.filter(({ branches }) => branches.length > 0);
  join(group, 'g', 'data-edges-of', open).each(function below(branch) {
    drawEdges(this as SVGGElement, branch, pen);
  });
}

/** Children of a group for the nodes that are shown, in their order; edges stand before groups. */
function join(
  group: SVGGElement,
  name: 'path' | 'g',
  key: string,
  nodes: readonly VisibleNode[],
): Selection<SVGElement, VisibleNode, SVGGElement, unknown> {
  return select(group)
    .selectChildren<SVGElement, VisibleNode | undefined>(name)
    .data(nodes, function idOf(shown) {
      // What came with the page has no datum yet, but carries its id.
      return shown?.node.id ?? (this as Element).getAttribute(key) ?? '';
    })
    .join(
      (enter) =>
        enter
          .insert<SVGElement>(name, () => group.querySelector(':scope > g'))
          .attr(key, ({ node }) => node.id),
      (update) => update.attr('visibility', null),
      (exit) => exit.attr('visibility', 'hidden'),
    )
    .order();
}

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
