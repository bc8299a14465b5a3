import { find } from '../dom.ts';

/** The elements of one node. What is drawn is read from them: nothing else remembers it. */
export interface NodeParts {
  readonly item: HTMLLIElement;
  readonly box: HTMLElement;
  /** What is said of its kind, and of its state. */
  readonly kind: HTMLElement;
  readonly link: HTMLAnchorElement;
  readonly button: HTMLButtonElement | null;
  /** The drawing of the edges to its branches; a leaf has none. */
  readonly edges: SVGSVGElement | null;
}

/** The elements of a node, found in its list item. */
export function nodeParts(item: HTMLLIElement): NodeParts {
  const box = find(item, ':scope > .box');
  return {
    item,
    box,
    kind: find(box, '.node-kind'),
    link: find<HTMLAnchorElement>(box, 'a'),
    button: box.querySelector('button'),
    edges: item.querySelector<SVGSVGElement>(':scope > svg'),
  };
}

/** The node that an element belongs to, if it is in the drawing. */
export function nodeIdAt(element: Element): string | undefined {
  return element.closest<HTMLElement>('[data-node]')?.dataset['node'];
}

/** Writes an attribute where it differs; `undefined` takes it away. */
export function write(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
