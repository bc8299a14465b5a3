import { filled } from '../../lib/text/filled.ts';
import { alongPath, type Expansion } from '../../lib/tree/expansion.ts';
import { matches } from '../../lib/tree/matches.ts';
import { find } from '../dom.ts';
import type { Session } from './session.ts';
import { nodeLink, tell } from './tree-view.ts';

/** Marks and reveals the nodes that hold what is typed; an empty field brings back what was open. */
export function filter(session: Session): void {
  const { widget } = session;
  const field = find<HTMLInputElement>(widget, '[data-filter]');
  let before: Expansion | undefined;

  const show = (query: string): void =>
    session.run(({ loaded: { tree }, view }) => {
      const found = matches(tree, query);
      if (query.trim() === '') {
        view.mark([], before ?? view.expansion);
        before = undefined;
        tell(widget, '');
        return;
      }
      before ??= view.expansion;
      const kept = view.current === undefined ? [] : [view.current];
      view.mark(found, alongPath(tree, [...kept, ...found]));
      // Where the boxes are on their way, nothing can be scrolled to.
      for (const animation of widget.getAnimations({ subtree: true })) animation.finish();
      nodeLink(widget, found[0] ?? '')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      tell(widget, filled(countText(widget, found.length), { count: found.length }));
    });

  field.addEventListener('input', () => show(field.value));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && field.value !== '') {
      event.preventDefault();
      field.value = '';
      show('');
    } else if (event.key === 'Enter') {
      event.preventDefault();
      widget.querySelector<HTMLElement>('[data-match] a')?.focus();
    }
  });
}

function countText({ dataset }: HTMLElement, count: number): string {
  if (count === 0) return dataset['textNone'] ?? '';
  return (count === 1 ? dataset['textOne'] : dataset['textMany']) ?? '';
}
