import type { DecisionModel } from '../../lib/decision/decision-file.ts';
import { afterFrame } from './after-frame.ts';
import { decisionNow, writeDecision } from './decision-now.ts';

/** Writes into the address what the reader ticks as done; what was pressed shows it first. */
export function dutyBoxes(page: HTMLElement, model: () => Promise<DecisionModel>): void {
  page.addEventListener('change', ({ target }) => {
    const item = target instanceof Element && target.closest<HTMLElement>('[data-duty]');
    if (!item || !(target instanceof HTMLInputElement)) return;
    const isDone = target.checked;
    item.toggleAttribute('data-done', isDone);
    model()
      .then((its) => {
        const { decision } = decisionNow(its);
        const done = new Set(decision.done);
        if (isDone) done.add(item.dataset['duty'] ?? '');
        else done.delete(item.dataset['duty'] ?? '');
        writeDecision(its, { ...decision, done });
        afterFrame(() => window.dispatchEvent(new Event('decision')));
      })
      .catch((error: unknown) => console.warn(error));
  });
}
