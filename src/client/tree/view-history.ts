import type { TreeView } from './tree-view.ts';
import { toViewState } from './view-state.ts';

/** Keeps what is shown in the current entry of the browser's history. */
export interface ViewHistory {
  /** Soon: writing takes longer than drawing, and nobody need wait for it. */
  rememberSoon(view: TreeView): void;
  rememberNow(view: TreeView): void;
  /** What was to be written belongs to an entry that has been left. */
  cancel(): void;
}

const DELAY_MS = 100;

export function viewHistory(): ViewHistory {
  let pending: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const cancel = (): void => {
    clearTimeout(timer);
    pending = undefined;
  };
  const rememberNow = ({ current, example, expansion }: TreeView): void => {
    cancel();
    history.replaceState(toViewState(current, example, expansion), '');
  };

  window.addEventListener('pagehide', () => pending?.());
  return {
    cancel,
    rememberNow,
    rememberSoon(view) {
      cancel();
      pending = () => rememberNow(view);
      timer = setTimeout(pending, DELAY_MS);
    },
  };
}
