import type { Told } from '../decision/state-reason.ts';
import type { Teller } from './tell.ts';

/** What a record is about: a concern, or all that are decided; with the nodes that it chooses. */
export interface Subject {
  /** Whether it is about all that is decided, be that one concern. */
  readonly isAll: boolean;
  /** The concern, where it is about one. */
  readonly concern: string | undefined;
  /** The concerns with outcomes, in order. */
  readonly concerns: readonly string[];
  /** What is chosen, in reading order, without what stands below another outcome. */
  readonly chosen: readonly string[];
  /** With what stands below. */
  readonly outcomes: readonly string[];
  /** Whether a node is part of it. */
  readonly has: (id: string) => boolean;
}

/** The concerns of which there can be a record: those that a decision has come to outcomes in, in order. */
export const decidedConcerns = ({ decided }: Told): string[] =>
  decided.concerns
    .map(({ id }) => id)
    .filter((id) => decided.outcomes.some(({ concern }) => concern === id));

/** Undefined where nothing of it is decided. */
export function subjectOf(
  { model }: Pick<Teller, 'model'>,
  told: Told,
  concern: string | undefined,
): Subject | undefined {
  const concerns = decidedConcerns(told).filter((id) => concern === undefined || id === concern);
  if (concerns.length === 0) return undefined;
  const its = told.decided.outcomes.filter((one) => concerns.includes(one.concern));
  return {
    isAll: concern === undefined,
    concern: concern ?? (concerns.length === 1 ? concerns[0] : undefined),
    concerns,
    chosen: its.filter(({ level }) => level === 0).map(({ id }) => id),
    outcomes: its.map(({ id }) => id),
    has: (id) => concerns.includes(model.questionnaire.concerns.get(id) ?? ''),
  };
}
