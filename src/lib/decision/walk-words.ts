import type { StringKey } from '../content/strings.ts';

/** The strings that a walk is told with; they come with what deciding needs. */
export const WALK_WORDS = [
  'walk.said',
  'walk.implied',
  'walk.leftOut',
  'walk.skipped',
  'walk.waiting',
  'walk.kept',
  'walk.contradicted',
  'walk.ahead',
  'walk.clash',
  'walk.change',
  'walk.pending',
  'walk.answered',
  'walk.ruledOut',
  'walk.staysOpen',
  'walk.isLeftOut',
  'walk.none',
  'walk.notUnderstood',
  'bar.next',
  'bar.skip',
  'bar.allAnswered',
  'bar.last',
  'bar.unsure',
  'bar.problem',
  'bar.problems',
  'decide.state.done',
  'decide.state.begun',
  'decide.state.open',
  'decide.state.skipped',
] as const satisfies readonly StringKey[];

export type WalkWord = (typeof WALK_WORDS)[number];
