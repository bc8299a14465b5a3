import type { Answer } from './answers.ts';
import type { Decision } from './decide.ts';

/** One thing said otherwise: an answer (undefined takes it back), or a requirement ticked or not. */
export type Change =
  | { readonly at: string; readonly answer: Answer | undefined }
  | { readonly requirement: string; readonly isTicked: boolean };

/** A practice that is done now, or is not any more: it changes no outcome and no finding. */
export interface Doing {
  readonly practice: string;
  readonly isDone: boolean;
}

/** A decision with one thing said otherwise. All else that was said is kept, so that it can be said back. */
export function changed(decision: Decision, change: Change | Doing): Decision {
  if ('at' in change) {
    const answers = new Map(decision.answers);
    if (change.answer === undefined) answers.delete(change.at);
    else answers.set(change.at, change.answer);
    return { ...decision, answers };
  }
  if ('practice' in change)
    return { ...decision, done: toggled(decision.done, change.practice, change.isDone) };
  const { requirement, isTicked } = change;
  return { ...decision, requirements: toggled(decision.requirements, requirement, isTicked) };
}

function toggled(all: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const others = [...all].filter((one) => one !== id);
  return new Set(isIn ? [...others, id] : others);
}
