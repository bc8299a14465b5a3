/** The first match. @throws when the page lacks it: page and script do not belong together */
export function find<E extends Element = HTMLElement>(parent: ParentNode, selector: string): E {
  const found = parent.querySelector<E>(selector);
  if (!found) throw new Error(`page without ${selector}`);
  return found;
}
