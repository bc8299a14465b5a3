import { matches } from '../../lib/tree/view/matches.ts';
import { filtered } from '../../lib/tree/view/view.ts';
import { find } from '../dom.ts';
import { nodeLink, type Session } from './session.ts';

/** Marks and reveals the nodes that hold what is typed; an empty field brings back what was open. */
export function filter(session: Session): void {
  const { widget } = session;
  const field = find<HTMLInputElement>(widget, '[data-filter]');
  /** Scrolls to one of those found: the one after the last, from the first on. */
  const step = (by: number): void =>
    session.run(({ tree, view }) => {
      const found = matches(tree, view.query);
      const at = found.indexOf(field.dataset['at'] ?? '');
      const next = at < 0 && by < 0 ? found.length - 1 : at + by + found.length;
      const id = found[next % found.length];
      if (id === undefined) return;
      field.dataset['at'] = id;
      nodeLink(widget, id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      widget.querySelector('[data-found-here]')?.removeAttribute('data-found-here');
      nodeLink(widget, id)?.closest('[data-node]')?.setAttribute('data-found-here', '');
    });

  const show = (query: string): void =>
    session.run(({ tree, view }) => {
      const found = matches(tree, query);
      session.show(filtered(tree, view, query, found));
      delete field.dataset['at'];
      widget.querySelector('[data-found-here]')?.removeAttribute('data-found-here');
      const [first] = found;
      if (first !== undefined) {
        // Where boxes are on their way, nothing can be scrolled to.
        for (const animation of widget.getAnimations({ subtree: true })) animation.finish();
        nodeLink(widget, first)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }
    });

  // While an input method composes, what stands in the field is not yet what is meant.
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) show(field.value);
  });
  field.addEventListener('compositionend', () => show(field.value));
  field.addEventListener('keydown', (event) => {
    // While an input method composes, its keys are its own.
    if (event.isComposing) return;
    if (event.key === 'Escape' && field.value !== '') {
      event.preventDefault();
      field.value = '';
      show('');
    } else if (event.key === 'Enter') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    }
  });
}
