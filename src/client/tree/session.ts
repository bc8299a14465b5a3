import type { Expansion } from '../../lib/tree/expansion.ts';
import { type LoadedTree, treeLoader } from './load-tree.ts';
import { tell, type TreeView, treeView } from './tree-view.ts';
import { viewHistory, type ViewHistory } from './view-history.ts';
import { isViewState, toExpansion } from './view-state.ts';

/** A loaded tree with its drawing. */
export interface Ready {
  readonly loaded: LoadedTree;
  readonly view: TreeView;
}

/** One visit of a page with a tree; the tree is loaded when it is first needed. */
export interface Session {
  readonly widget: HTMLElement;
  readonly past: ViewHistory;
  ready(): Promise<Ready>;
  /** Runs an action on the loaded tree; a failure is told, and the page stays as it is. */
  run(action: (ready: Ready) => void): void;
  /** Shows other branches, and lets the history remember them. */
  expand(ready: Ready, next: Expansion): void;
}

export function startSession(widget: HTMLElement): Session {
  const load = treeLoader(widget.dataset['treeFile'] ?? '');
  let view: TreeView | undefined;
  const past = viewHistory();
  let hasFailed = false;

  const ready = async (): Promise<Ready> => {
    const loaded = await load();
    view ??= treeView(widget, loaded);
    return { loaded, view };
  };

  return {
    widget,
    past,
    ready,
    run(action) {
      ready()
        .then((isReady) => {
          if (hasFailed) tell(widget, '');
          hasFailed = false;
          action(isReady);
        })
        .catch((error: unknown) => {
          hasFailed = true;
          console.warn(error);
          tell(widget, widget.dataset['textFailed'] ?? '', true);
        });
    },
    expand({ view: shown }, next) {
      shown.show(next);
      past.rememberSoon(shown);
    },
  };
}

/** After a reload, or on coming back from elsewhere, opens what was open. */
export function restore(session: Session): void {
  const state: unknown = history.state;
  if (!isViewState(state) || state.current !== session.widget.dataset['current']) return;
  session.run(({ view }) => view.show(toExpansion(state), state.current, state.example));
}
