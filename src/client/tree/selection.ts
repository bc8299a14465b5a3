import { filled } from '../../lib/text/filled.ts';
import { stepped } from '../../lib/tree/expansion.ts';
import { nodeOf } from '../../lib/tree/model.ts';
import { fetchPage, showPage } from './panel.ts';
import type { Ready, Session } from './session.ts';
import { tell } from './tree-view.ts';
import { isViewState, toExpansion, toViewState } from './view-state.ts';

/** Shows a node without loading its page; back and forward lead through what was shown. */
export function selection(session: Session): void {
  const { widget } = session;
  /** Counts steps, so that a slow one cannot overwrite a later one. */
  let step = 0;
  /** The page whose text is shown; an anchor on it makes entries that are not ours. */
  let shownPath = location.pathname;

  const go = async (id: string, url: string, isFromTree: boolean): Promise<void> => {
    const mine = ++step;
    const [{ loaded, view }, page] = await Promise.all([session.ready(), fetchPage(url)]);
    if (mine !== step) return;
    session.past.rememberNow(view);
    const next = stepped(loaded.tree, view.expansion, view.current ?? id, id);
    view.show(next, id);
    history.pushState(toViewState(id, undefined, next), '', url);
    shownPath = url;
    showPage(page);
    announce({ loaded, view }, isFromTree);
  };

  const announce = ({ loaded, view }: Ready, isFocusKept: boolean): void => {
    if (view.current === undefined) return;
    const { title } = nodeOf(loaded.tree, view.current);
    tell(widget, filled(widget.dataset['textSelected'] ?? '', { title }));
    const heading = document.querySelector<HTMLElement>('[data-panel="head"] h1');
    if (!heading) return;
    if (!isFocusKept) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    if (heading.getBoundingClientRect().top < 0) window.scrollTo({ top: 0 });
  };

  document.addEventListener('click', (event) => {
    if (!isPlainClick(event) || !(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>('[data-node] a, a[data-go]');
    if (!link || link.dataset['more'] !== undefined) return;
    const isFromTree = widget.contains(link);
    const id = isFromTree
      ? link.closest<HTMLElement>('[data-node]')?.dataset['node']
      : link.dataset['go'];
    if (id === undefined) return;
    event.preventDefault();
    if (link.pathname === location.pathname && location.search === '') return;
    go(id, link.pathname, isFromTree).catch(() => location.assign(link.href));
  });

  window.addEventListener('popstate', ({ state }) => {
    session.past.cancel();
    const { pathname } = location;
    if (!isViewState(state)) {
      if (pathname !== shownPath) location.reload();
      return;
    }
    const mine = ++step;
    Promise.all([session.ready(), fetchPage(pathname)])
      .then(([ready, page]) => {
        if (mine !== step) return;
        shownPath = pathname;
        ready.view.show(toExpansion(state), state.current, state.example);
        showPage(page);
        announce(ready, true);
      })
      .catch(() => location.reload());
  });
}

function isPlainClick({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;
}
