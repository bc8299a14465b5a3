import { revealed, toggled } from '../../lib/tree/expansion.ts';
import { moveFor } from '../../lib/tree/navigation.ts';
import type { Session } from './session.ts';

/** Opens and closes branches by pointer, and moves about by keyboard. */
export function branches(session: Session): void {
  const { widget } = session;

  const reveal = (id: string): void =>
    session.run((ready) => {
      session.expand(ready, revealed(ready.view.expansion, id));
      // The link that was pressed is gone; its node is the nearest thing to it.
      ready.view.focus(id);
    });

  widget.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const more = event.target.closest<HTMLElement>('[data-more]')?.dataset['more'];
    if (more !== undefined) {
      event.preventDefault();
      reveal(more);
      return;
    }
    const id = event.target.closest('[data-node] button') && nodeId(event.target);
    if (id === null || id === undefined) return;
    session.run((ready) => session.expand(ready, toggled(ready.view.expansion, id)));
  });

  // The browser's search found something in hidden branches, and is about to show them as they were.
  widget.addEventListener('beforematch', ({ target }) => {
    if (!(target instanceof Element) || !target.parentElement) return;
    const above = nodeId(target.parentElement);
    if (above === undefined) return;
    const ids = [...target.querySelectorAll('ul:not([hidden])')].flatMap(
      (list) => nodeId(list) ?? [],
    );
    session.run((ready) => {
      const { expansion } = ready.view;
      const open = new Set([...expansion.open, above, ...ids]);
      session.expand(ready, revealed({ ...expansion, open }, above));
    });
  });

  widget.addEventListener('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || ctrlKey || metaKey || shiftKey || !(target instanceof Element)) return;
    const id = nodeId(target);
    if (id === undefined || !MOVING_KEYS.has(key)) return;
    event.preventDefault();
    session.run((ready) => {
      const { view, loaded } = ready;
      const move = moveFor(key, loaded.tree, view.expansion, view.visible, id);
      if (!move) return;
      if ('focus' in move) view.focus(move.focus);
      else if ('reveal' in move) reveal(move.reveal);
      else session.expand(ready, toggled(view.expansion, move.toggle));
    });
  });
}

const MOVING_KEYS: ReadonlySet<string> = new Set([
  'ArrowDown',
  'ArrowUp',
  'ArrowRight',
  'ArrowLeft',
  'Home',
  'End',
]);

/** The node that an element belongs to, also for the link to a passed node's other branches. */
function nodeId(element: Element): string | undefined {
  return element.closest<HTMLElement>('[data-node]')?.dataset['node'];
}
