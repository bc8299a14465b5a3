import { domIds } from '../../lib/site/dom-ids.ts';
import type { Size } from '../../lib/tree/layout/style.ts';
import { allToggled, reset, sized } from '../../lib/tree/view/view.ts';
import { find } from '../dom.ts';
import type { Session } from './session.ts';
import type * as Files from './take-along.ts';

/** The buttons above the drawing. */
export function toolbar(session: Session): void {
  const { widget } = session;
  const keys = find(widget, `#${domIds.treeKeys}`);
  const keysButton = find<HTMLButtonElement>(widget, '[data-control="keys"]');

  const showKeys = (isShown: boolean): void => {
    keys.hidden = !isShown;
    keysButton.setAttribute('aria-expanded', String(isShown));
  };

  const actions: Record<string, () => void> = {
    'open-all': () => session.run(({ tree, view }) => session.show(allToggled(tree, view, true))),
    'close-all': () => session.run(({ tree, view }) => session.show(allToggled(tree, view, false))),
    reset: () =>
      session.run(({ tree, view, subject }) => {
        session.show(reset(tree, subject, view));
        find<HTMLInputElement>(widget, '[data-filter]').value = '';
        find(widget, '.tree-viewport').scrollTo(0, 0);
      }),
    keys: () => showKeys(keys.hidden !== false),
  };

  widget.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const control = target.closest<HTMLElement>('[data-control]');
    if (control) actions[control.dataset['control'] ?? '']?.();
    const size = target.closest<HTMLElement>('[data-to-size]')?.dataset['toSize'];
    if (size === undefined) return;
    session.run(({ tree, view }) => {
      session.show(sized(tree, view, size as Size));
      // The button that was pressed is gone; the one that leads back takes its place.
      find(widget, `[data-to-size]:not([data-to-size="${size}"])`).focus();
    });
  });

  // What makes files is loaded when someone is about to ask for one.
  const menu = find<HTMLDetailsElement>(widget, '.tree-take');
  const withFiles = (use: (files: typeof Files) => void): void => {
    import('./take-along.ts').then(use, session.tellFailure);
  };
  menu.addEventListener('toggle', () => withFiles(({ startMenu }) => startMenu(menu)));
  menu.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-take]');
    if (button)
      withFiles(({ takeAlong }) => takeAlong(session, menu, button.dataset['take'] ?? ''));
  });

  widget.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || keys.hidden !== false) return;
    showKeys(false);
    keysButton.focus();
  });

  // An overlay closes when someone goes on elsewhere.
  document.addEventListener('pointerdown', ({ target }) => {
    if (!(target instanceof Node) || keys.hidden !== false) return;
    if (!keys.contains(target) && !keysButton.contains(target)) showKeys(false);
  });
}
