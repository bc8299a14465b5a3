import { fromSaved, isSaved, toSaved } from '../../lib/tree/view/saved.ts';
import { find } from '../dom.ts';
import type { Session } from './session.ts';

/** What an entry of the browser's history keeps of a page with a tree. */
interface Entry {
  readonly drawing: unknown;
  /** Scroll positions of the window and of the drawing, in px. */
  readonly scroll: readonly [x: number, y: number, drawingX: number, drawingY: number];
}

const DELAY_MS = 100;

/** Keeps what is shown, and how far it is scrolled, in the current entry of the browser's history. */
export function viewHistory(session: Session): void {
  const viewport = find(session.widget, '.tree-viewport');
  let timer: ReturnType<typeof setTimeout> | undefined;

  const remember = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const entry: Entry = {
      drawing: session.view && toSaved(session.view),
      scroll: [scrollX, scrollY, viewport.scrollLeft, viewport.scrollTop],
    };
    history.replaceState(entry, '');
  };
  // Soon: writing takes longer than drawing, and nobody need wait for it.
  const rememberSoon = (): void => {
    timer ??= setTimeout(remember, DELAY_MS);
  };

  const { state } = history as { state: unknown };
  if (isEntry(state)) restore(session, viewport, state);
  session.onChange(rememberSoon);
  viewport.addEventListener('scroll', rememberSoon, { passive: true });
  document.addEventListener('scroll', rememberSoon, { passive: true });
  window.addEventListener('pagehide', remember);
}

/** After a reload, or on coming back from elsewhere, shows what was shown. */
function restore(session: Session, viewport: HTMLElement, { drawing, scroll }: Entry): void {
  const [x, y, drawingX, drawingY] = scroll;
  const scrollBack = (): void => {
    viewport.scrollTo(drawingX, drawingY);
    window.scrollTo(x, y);
  };
  if (!isSaved(drawing)) {
    viewport.scrollTo(drawingX, drawingY);
    return;
  }
  // At once: what a reader types while the tree is loaded stays.
  find<HTMLInputElement>(session.widget, '[data-filter]').value = drawing.query;
  session.run(({ tree, view }) => {
    session.show(fromSaved(tree, view, drawing), true);
    // It was there before: nothing has to be seen moving there.
    for (const animation of session.widget.getAnimations({ subtree: true })) animation.finish();
    scrollBack();
    // The browser restores its own scroll position when a page has loaded, from before this was drawn.
    if (document.readyState !== 'complete') window.addEventListener('load', scrollBack);
  });
}

function isEntry(state: unknown): state is Entry {
  return (
    typeof state === 'object' &&
    state !== null &&
    'drawing' in state &&
    'scroll' in state &&
    Array.isArray(state.scroll)
  );
}
