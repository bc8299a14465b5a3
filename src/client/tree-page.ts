import { branches } from './branches.ts';
import { controls } from './controls.ts';
import { selection } from './selection.ts';
import { restore, startSession } from './session.ts';

/** Brings the tree of a page to life. What is drawn on arrival is not touched until someone acts. */
function start(widget: HTMLElement): void {
  const session = startSession(widget);
  branches(session);
  controls(session);
  selection(session);
  restore(session);

  // Whoever reaches for the tree will soon need the rest of it.
  const prepare = (): void => void session.ready().catch(() => undefined);
  widget.addEventListener('pointerenter', prepare, { once: true });
  widget.addEventListener('focusin', prepare, { once: true });

  const exampleId = new URLSearchParams(location.search).get('example');
  if (exampleId === null) return;
  session.run(({ loaded, view }) => {
    const example = loaded.examples.find(({ id }) => id === exampleId);
    if (example) view.showExample(example);
  });
}

document.querySelectorAll<HTMLElement>('[data-tree="live"]').forEach(start);
