import { answers } from '../decision/answers.ts';
import { branches } from './branches.ts';
import { decisionOfAddress } from './decision-of-address.ts';
import { filter } from './filter.ts';
import { watchRoom } from './room.ts';
import { startSession } from './session.ts';
import { tellReasons } from './tell-reason.ts';
import { toolbar } from './toolbar.ts';
import { viewHistory } from './view-history.ts';

/** Brings the tree of a page to life. What is drawn on arrival is not touched until someone acts. */
function start(widget: HTMLElement): void {
  const session = startSession(widget);
  watchRoom(widget, () => session.redraw());
  branches(session);
  toolbar(session);
  filter(session);
  viewHistory(session);
  tellReasons(widget);
  widget.toggleAttribute('data-ready', true);

  // Whoever reaches for the tree will soon need the rest of it.
  const prepare = (): void => void session.ready().catch(() => undefined);
  widget.addEventListener('pointerenter', prepare, { once: true });
  widget.addEventListener('focusin', prepare, { once: true });

  decisionOfAddress(session);
  if (location.search !== '')
    import('./lay-over.ts').then(({ layOver }) => layOver(session)).catch(session.tellFailure);
}

document.querySelectorAll<HTMLElement>('[data-tree]').forEach(start);
answers(document);
