/** The attributes that say which element is which; the first that an element has counts. */
const KEYS = [
  'data-key',
  'data-concern',
  'data-outcome',
  'data-open',
  'data-finding-id',
  'data-turns-at',
  'data-duty',
  'data-left-out-at',
  'data-rejected',
  'data-requirement',
  'data-change',
  'data-slot',
] as const;

/**
 * Makes the children of an element what these nodes are, and keeps what is there already: focus, what is unfolded and
 * what is pressed stay with it. An element with a key is found again by it, others are in their order. Whether a
 * `details` is open stays as the reader has it; what stands in `[data-own]` belongs to who draws it.
 */
export function redraw(parent: Element, nodes: readonly Node[]): void {
  const there = new Map<string, ChildNode[]>();
  for (const child of parent.childNodes) {
    const key = keyOf(child);
    there.set(key, [...(there.get(key) ?? []), child]);
  }
  const wanted = nodes.map((node) => {
    const old = there.get(keyOf(node))?.shift();
    return old ? updated(old, node) : node;
  });
  for (const gone of [...there.values()].flat()) gone.remove();
  let place: Node | null = parent.firstChild;
  for (const node of wanted) {
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
  }
}

const FIELDS = ':is(input, textarea)';

/** The same for nodes that are the same thing, before and after. */
function keyOf(node: Node): string {
  if (!(node instanceof Element)) return node.nodeName;
  const name = KEYS.find((one) => node.hasAttribute(one));
  return name ? `${node.nodeName} ${name} ${node.getAttribute(name) ?? ''}` : node.nodeName;
}

function updated(old: Node, node: Node): Node {
  if (!(old instanceof Element && node instanceof Element)) {
    if (old.nodeValue !== node.nodeValue) old.nodeValue = node.nodeValue;
    return old;
  }
  // Most of a page is as it was. What is ticked or typed is no attribute.
  if (old.isEqualNode(node) && !node.matches(`${FIELDS}, :has(${FIELDS})`)) return old;
  for (const { name } of [...old.attributes])
    if (!node.hasAttribute(name) && !isReaders(old, name)) old.removeAttribute(name);
  for (const { name, value } of node.attributes)
    if (old.getAttribute(name) !== value && !isReaders(old, name)) old.setAttribute(name, value);
  if (old instanceof HTMLInputElement && node instanceof HTMLInputElement)
    old.checked = node.checked;
  if (old instanceof HTMLTextAreaElement && node instanceof HTMLTextAreaElement)
    if (old.value !== node.value) old.value = node.value;
  if (!old.hasAttribute('data-own')) redraw(old, [...node.childNodes]);
  return old;
}

const isReaders = (element: Element, attribute: string): boolean =>
  attribute === 'open' && element instanceof HTMLDetailsElement;
