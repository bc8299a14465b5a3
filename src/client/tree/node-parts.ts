import type { VisibleNode } from '../../lib/tree/visible.ts';
import { find } from '../dom.ts';

/** The elements of one node, and what was last drawn there. */
export interface NodeParts {
  readonly item: HTMLLIElement;
  readonly box: HTMLElement;
  readonly link: HTMLAnchorElement;
  readonly button: HTMLButtonElement | null;
  list: HTMLElement | null;
  /** The drawing of the edges to its branches; a leaf has none. */
  readonly edges: SVGSVGElement | null;
  /** The branches in `list`, as text. */
  listed: string;
  /** The branches to which edges are seen, in their order, as text, and the edges. */
  joined: string;
  paths: readonly SVGPathElement[];
  /** What was last drawn here and below, how it was marked, and where. */
  shown: VisibleNode | undefined;
  marks: string;
  drawn: string;
  place: string;
}

/** The elements of a node, found in its list item. */
export function nodeParts(item: HTMLLIElement): NodeParts {
  const box = find(item, ':scope > .box');
  const list = item.querySelector<HTMLElement>(':scope > ul');
  return {
    item,
    box,
    link: find<HTMLAnchorElement>(box, 'a'),
    button: box.querySelector('button'),
    list,
    edges: item.querySelector<SVGSVGElement>(':scope > svg'),
    listed: [...(list?.children ?? [])].map(nodeId).join(' '),
    joined: '',
    paths: [],
    shown: undefined,
    marks: '',
    drawn: '',
    place: item.getAttribute('style') ?? '',
  };
}

/** The id of the node whose list item this is; empty for others. */
export function nodeId(item: Element): string {
  return (item as HTMLElement).dataset['node'] ?? '';
}
