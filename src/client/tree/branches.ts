import { childrenOf } from '../../lib/tree/model.ts';
import { moveFor } from '../../lib/tree/view/navigation.ts';
import { revealed, shownIn, toggled, withInSight } from '../../lib/tree/view/view.ts';
import { nodeIdAt } from './node-parts.ts';
import { nodeLink, type Ready, type Session } from './session.ts';

/** Opens and closes branches by pointer, and moves about by keyboard. */
export function branches(session: Session): void {
  const { widget } = session;

  const reveal = (id: string): void =>
    session.run(({ view }) => {
      session.show(revealed(view, id));
      // The link that was pressed is gone; its node is the nearest thing to it.
      nodeLink(widget, id)?.focus();
    });

  widget.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const more = event.target.closest<HTMLElement>('[data-more]')?.dataset['more'];
    if (more !== undefined && isPlain(event)) {
      event.preventDefault();
      reveal(more);
      return;
    }
    const id = event.target.closest('[data-node] button') ? nodeIdAt(event.target) : undefined;
    if (id === undefined) return;
    session.run(({ view }) => session.show(toggled(view, id)));
  });

  // The browser's search found something in hidden branches, and is about to show them.
  widget.addEventListener('beforematch', ({ target }) => {
    const id = target instanceof Element ? nodeIdAt(target) : undefined;
    if (id === undefined || !(target instanceof Element)) return;
    const below = [...target.querySelectorAll<HTMLElement>('[data-node]')];
    const ids = [id, ...below.flatMap(({ dataset }) => dataset['node'] ?? [])];
    session.run(({ tree, view }) => session.show(withInSight(tree, view, ids)));
  });

  widget.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (!isPlain(event) || !(target instanceof Element)) return;
    const id = nodeIdAt(target);
    if (id === undefined || !MOVING_KEYS.has(key)) return;
    event.preventDefault();
    session.run((ready) => {
      const move = moveAt(ready, key, id);
      if (!move) return;
      if ('focus' in move) nodeLink(widget, move.focus)?.focus();
      else if ('reveal' in move) reveal(move.reveal);
      else session.show(toggled(ready.view, move.toggle));
    });
  });
}

function moveAt({ tree, view, size }: Ready, key: string, id: string): ReturnType<typeof moveFor> {
  const concerns = new Set(childrenOf(tree, tree.root));
  const canFold = (one: string): boolean => size === 'reading' || concerns.has(one);
  return moveFor(key, tree, shownIn(tree, view, size), id, canFold);
}

const MOVING_KEYS: ReadonlySet<string> = new Set([
  'ArrowDown',
  'ArrowUp',
  'ArrowRight',
  'ArrowLeft',
  'Home',
  'End',
]);

function isPlain({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent | MouseEvent): boolean {
  return !altKey && !ctrlKey && !metaKey && !shiftKey;
}
