import type { Answer } from './answers.ts';
import type { Decision } from './decide.ts';

/** One thing said otherwise: an answer (undefined takes it back), or a requirement ticked or not. */
export type Change =
  | { readonly at: string; readonly answer: Answer | undefined }
  | { readonly requirement: string; readonly isTicked: boolean };

/** A decision with one thing said otherwise. All else that was said is kept, so that it can be said back. */
export function changed(decision: Decision, change: Change): Decision {
  if ('at' in change) {
    const answers = new Map(decision.answers);
    if (change.answer === undefined) answers.delete(change.at);
    else answers.set(change.at, change.answer);
    return { ...decision, answers };
  }
  const requirements = new Set(decision.requirements);
  if (change.isTicked) requirements.add(change.requirement);
  else requirements.delete(change.requirement);
  return { ...decision, requirements };
}
