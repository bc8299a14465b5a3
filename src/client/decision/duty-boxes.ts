import type { DecisionModel } from '../../lib/decision/decision-file.ts';
import { afterFrame } from './after-frame.ts';
import { saidNow, writeDecision } from './decision-now.ts';

/** Writes into the address what the reader ticks as done. What was pressed shows it first; all else follows. */
export function dutyBoxes(page: HTMLElement, model: () => Promise<DecisionModel>): void {
  const say = (practice: string, isDone: boolean): Promise<void> =>
    model().then((its) => {
      const { decision } = saidNow();
      const done = new Set(decision.done);
      if (isDone) done.add(practice);
      else done.delete(practice);
      writeDecision(its, { ...decision, done });
      window.dispatchEvent(new Event('decision'));
    });

  page.addEventListener('change', ({ target }) => {
    const item = target instanceof Element && target.closest<HTMLElement>('[data-duty]');
    if (!item || !(target instanceof HTMLInputElement)) return;
    const isDone = target.checked;
    item.toggleAttribute('data-done', isDone);
    afterFrame(() => {
      say(item.dataset['duty'] ?? '', isDone).catch((error: unknown) => console.warn(error));
    });
  });
}
