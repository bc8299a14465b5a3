import { branches } from './branches.ts';
import { controls } from './controls.ts';
import { filter } from './filter.ts';
import { selection } from './selection.ts';
import { restore, startSession } from './session.ts';

/** Brings the tree of a page to life. What is drawn on arrival is not touched until someone acts. */
function start(widget: HTMLElement): void {
  const session = startSession(widget);
  branches(session);
  controls(session);
  filter(session);
  if (widget.dataset['example'] === undefined) selection(session);
  restore(session);

  // Whoever reaches for the tree will soon need the rest of it.
  const prepare = (): void => void session.ready().catch(() => undefined);
  widget.addEventListener('pointerenter', prepare, { once: true });
  widget.addEventListener('focusin', prepare, { once: true });

  const example = new URLSearchParams(location.search).get('example');
  if (example !== null) session.run(({ view }) => view.showExample(example));
}

document.querySelectorAll<HTMLElement>('[data-tree]').forEach(start);
