import type { VisibleNode } from '../lib/tree/visible.ts';
import { find } from './node-markup.ts';

/** The elements of one node, and what was last drawn there. */
export interface NodeParts {
  readonly item: HTMLLIElement;
  readonly box: HTMLElement;
  readonly link: HTMLAnchorElement;
  readonly button: HTMLButtonElement | null;
  list: HTMLElement | null;
  /** The branches in `list`, as text. */
  listed: string;
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
    listed: [...(list?.children ?? [])].map(nodeId).join(' '),
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
