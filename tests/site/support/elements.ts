import { parseHTML } from 'linkedom';

/**
 * The document of a page as a browser sees it: what stands in a template is no part of it.
 */
export function documentOf(html: string): Document {
  const { document } = parseHTML(html);
  for (const template of all(document, 'template')) template.remove();
  return document;
}

/** The templates of a page, each with its content. */
export function templatesOf(html: string): Element[] {
  return all(parseHTML(html).document, 'template');
}

export function all(root: ParentNode, selector: string): Element[] {
  return [...root.querySelectorAll(selector)];
}

/** @throws when there is none, or more than one */
export function one(root: ParentNode, selector: string): Element {
  const found = all(root, selector);
  const [first] = found;
  if (!first || found.length > 1) {
    throw new Error(`not one element but ${found.length}: ${selector}`);
  }
  return first;
}

/** The text of an element, each run of white space as one space. */
export function words(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** The words of an element without those of the signs of marks in it. */
export function wordsBesideSigns(element: Element | null | undefined): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const sign of copy ? all(copy, '.mark-sign') : []) sign.remove();
  return words(copy);
}

/** The value of an attribute; empty when the element has none. */
export function attribute(element: Element | null | undefined, name: string): string {
  return element?.getAttribute(name) ?? '';
}

/** Addresses and texts of the links in an element. */
export function linksIn(root: ParentNode): string[][] {
  return all(root, 'a[href]').map((link) => [attribute(link, 'href'), words(link)]);
}

/** The text of the element with the id that an attribute refers to. */
export function referredWords(element: Element, name: string): string {
  const id = attribute(element, name);
  const target = element.ownerDocument.getElementById(id);
  return id === '' ? '' : words(target);
}

/** Whether elements below `root` stand in the given order. */
export function areInOrder(root: ParentNode, elements: readonly Element[]): boolean {
  const order = new Map(all(root, '*').map((element, index) => [element, index]));
  const places = elements.map((element) => order.get(element) ?? -1);
  return places.every((place, index) => place > (places[index - 1] ?? -1));
}
