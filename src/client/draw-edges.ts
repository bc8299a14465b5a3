import { select } from 'd3-selection';
import { type Edge, PATH_SCALE } from '../lib/tree/layout.ts';

/** Makes the drawing's edges those of a layout; what stays as it was is not touched. */
export function drawEdges(
  svg: SVGSVGElement,
  edges: readonly Edge[],
  path: ReadonlySet<string>,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const size = [width, height].map((length) => Math.ceil(length * PATH_SCALE));
  svg.setAttribute('viewBox', `0 0 ${size.join(' ')}`);
  // A later edge is drawn over an earlier one; the path must not be broken by its neighbours.
  const inOrder = [
    ...edges.filter(({ id }) => !path.has(id)),
    ...edges.filter(({ id }) => path.has(id)),
  ];
  select(svg)
    .selectAll<SVGPathElement, Edge | undefined>('path')
    .data(inOrder, idOf)
    .join((enter) => enter.append('path').attr('data-edge', ({ id }) => id))
    .order()
    .each(function update(edge) {
      if (this.getAttribute('d') !== edge.path) this.setAttribute('d', edge.path);
      this.toggleAttribute('data-on-path', path.has(edge.id));
    });
}

/** Elements that came with the page have no datum yet, but carry their id. */
function idOf(this: Element, edge: Edge | undefined): string {
  return edge?.id ?? this.getAttribute('data-edge') ?? '';
}
