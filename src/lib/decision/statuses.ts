import { type Answers, type Invalid, invalidityOf } from './answers.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { States } from './states.ts';

/** What became of an answer: it counts, it waits for a question above it, or something above it leaves it out. */
export type Status = 'used' | 'waiting' | 'not-used' | Invalid;

const BY_STATE = {
  taken: 'used',
  possible: 'waiting',
  rejected: 'not-used',
  skipped: 'not-used',
} as const;

/** One status for each answer that was given, also for those at unknown nodes. */
export function statusesOf(
  questionnaire: Questionnaire,
  answers: Answers,
  states: States,
): ReadonlyMap<string, Status> {
  const statuses = new Map<string, Status>();
  for (const [at, answer] of answers) {
    const state = states.get(at);
    const isSkip = answer === 'skip' && state?.is === 'skipped' && state.at === at;
    const status = isSkip ? 'used' : BY_STATE[state?.is ?? 'rejected'];
    statuses.set(at, invalidityOf(questionnaire, at, answer) ?? status);
  }
  return statuses;
}
