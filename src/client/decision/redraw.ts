/** Puts items into a list; those that would be the same stay, with the focus and what is typed in them. */
export function replaceChanged(list: Element, items: readonly HTMLElement[]): void {
  const there = [...list.children];
  for (const [place, item] of items.entries()) {
    const old = there[place];
    if (!old) {
      list.append(item);
      continue;
    }
    keepFolds(old, item);
    if (!old.isEqualNode(item)) old.replaceWith(item);
  }
  for (const old of there.slice(items.length)) old.remove();
}

/** What the reader folded or unfolded stays so, as long as it says the same of itself. */
function keepFolds(old: Element, item: Element): void {
  const isOpen = new Map(foldsIn(old).map((one) => [headingOf(one), one.open]));
  for (const fold of foldsIn(item)) fold.open = isOpen.get(headingOf(fold)) ?? fold.open;
}

const foldsIn = (item: Element): HTMLDetailsElement[] =>
  item instanceof HTMLDetailsElement ? [item] : [...item.querySelectorAll('details')];

const headingOf = (fold: HTMLDetailsElement): string =>
  fold.querySelector('summary')?.textContent ?? '';

/**
 * Draws and gives the focus back to what had it, as `data-focus` names it, or else to what its `data-focus-else`
 * names; a text has its selection back as well.
 */
export function keepingFocus(page: HTMLElement, draw: () => void): void {
  const { activeElement } = document;
  const [start, end] =
    activeElement instanceof HTMLTextAreaElement
      ? [activeElement.selectionStart, activeElement.selectionEnd]
      : [0, 0];
  draw();
  if (!(activeElement instanceof HTMLElement) || activeElement.isConnected) return;
  const { focus, focusElse } = activeElement.dataset;
  const again = [focus, focusElse]
    .map((name) => page.querySelector<HTMLElement>(`[data-focus="${CSS.escape(name ?? '')}"]`))
    .find((one) => one !== null);
  again?.focus({ preventScroll: true });
  if (again instanceof HTMLTextAreaElement) again.setSelectionRange(start, end);
}
