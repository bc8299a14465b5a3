import { decodeAddress } from '../../lib/decision/address.ts';
import { type Changes, changesBetween } from '../../lib/decision/changes.ts';
import type { Decision } from '../../lib/decision/decide.ts';
import type { DecisionModel } from '../../lib/decision/decision-file.ts';
import { hasDecision } from '../../lib/site/fragment.ts';
import { isSomethingSaid } from './decision-now.ts';

/**
 * The fragment with which the reader came to this page, empty without a decision. The entry of the history keeps it: it
 * is there after a reload and on the way back; an entry that has none was just opened.
 */
export function openedWith(): string {
  const state = history.state as { readonly opened?: unknown } | null;
  if (typeof state?.opened === 'string') return state.opened;
  const opened = hasDecision(location.hash) ? location.hash : '';
  history.replaceState({ ...state, opened }, '');
  return opened;
}

/** Goes on to another decision on this page; going back undoes it. Without a fragment, to none. */
export function goTo(fragment: string): void {
  history.pushState({ opened: openedWith() }, '', fragment || location.pathname + location.search);
}

/** What the reader has said otherwise than the link that they opened; undefined where that said nothing. */
export function changesSinceOpened(
  { questionnaire, rulebook }: DecisionModel,
  now: Decision,
): Changes | undefined {
  const [opened] = decodeAddress(openedWith()).decisions;
  if (!opened || !isSomethingSaid(opened)) return undefined;
  return changesBetween(questionnaire, rulebook, opened, now);
}
