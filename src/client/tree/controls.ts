import { domIds } from '../../lib/site/dom-ids.ts';
import { allClosed, allOpen } from '../../lib/tree/expansion.ts';
import { find } from '../dom.ts';
import type { Session } from './session.ts';
import { nodeLink } from './tree-view.ts';
import { zoomer } from './zoom.ts';

/** The buttons above the drawing. */
export function controls(session: Session): void {
  const { widget } = session;
  const zoom = zoomer(find(widget, '.tree-canvas'));
  const keys = find(widget, `#${domIds.treeKeys}`);
  const keysButton = find<HTMLButtonElement>(widget, '[data-control="keys"]');

  const showKeys = (isShown: boolean): void => {
    keys.hidden = !isShown;
    keysButton.setAttribute('aria-expanded', String(isShown));
  };

  const actions: Record<string, () => void> = {
    'open-all': () => session.run((ready) => session.expand(ready, allOpen(ready.loaded.tree))),
    'close-all': () => session.run((ready) => session.expand(ready, allClosed())),
    'show-path': () =>
      session.run((ready) => {
        session.expand(ready, ready.view.arrival());
        find(widget, '.tree-viewport').scrollTo(0, 0);
        const { current } = ready.view;
        if (current === undefined) return;
        nodeLink(widget, current)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }),
    'zoom-in': () => zoom(1),
    'zoom-out': () => zoom(-1),
    keys: () => showKeys(keys.hidden !== false),
  };

  widget.addEventListener('click', ({ target }) => {
    const control = target instanceof Element && target.closest<HTMLElement>('[data-control]');
    if (control) actions[control.dataset['control'] ?? '']?.();
  });

  widget.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || keys.hidden !== false) return;
    showKeys(false);
    keysButton.focus();
  });
}
