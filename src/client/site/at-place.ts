import { hasDecision, placeIn } from '../../lib/site/fragment.ts';

/** Shows the place that an address with a decision names, as the browser does it for one that names nothing else. */
export function atPlace(): void {
  const [visit] = performance.getEntriesByType('navigation');
  // On coming back the browser restores how far the page was scrolled.
  const show = visit && 'type' in visit && visit.type !== 'navigate' ? mark : goToPlace;
  if (hasDecision(location.hash)) show(placeIn(location.hash));
  addEventListener('popstate', () => mark(placeIn(location.hash)));
}

/** Scrolls to an element, marks it, and lets the keyboard go on from there; without an id, to the top of the page. */
export function goToPlace(id: string): void {
  const element = mark(id);
  if (!element) {
    if (id === '') scrollTo(0, 0);
    return;
  }
  element.scrollIntoView();
  focus(element);
  if (document.activeElement === element) return;
  // What cannot hold the focus gets it for a moment: the next press of Tab starts there.
  element.tabIndex = -1;
  focus(element);
  element.blur();
  element.removeAttribute('tabindex');
}

const focus = (element: HTMLElement): void => element.focus({ preventScroll: true });

function mark(id: string): HTMLElement | null {
  document.querySelector('[data-target]')?.removeAttribute('data-target');
  const element = document.getElementById(id);
  element?.setAttribute('data-target', '');
  return element;
}
