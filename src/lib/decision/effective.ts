import type { Answers } from './answers.ts';
import type { Questionnaire } from './questionnaire.ts';

/** What counts as the answer to a question. */
export interface Effective {
  /** The options that hold. */
  readonly named: readonly string[];
  /** Whether the others do not. */
  readonly isSettled: boolean;
  /**
   * `said` here; `implied` by answers further below; otherwise why it is open: `unsure` was said, answers lie below
   * `two` options of which one can hold, or nothing was said.
   */
  readonly from: 'said' | 'implied' | 'unsure' | 'two' | 'nothing';
}

/** The effective answer of every question, whether or not a decision comes to it. `counted` are the valid answers. */
export function effectiveAnswers(
  questionnaire: Questionnaire,
  counted: Answers,
): ReadonlyMap<string, Effective> {
  const implied = impliedNodes(questionnaire, counted);
  const effective = new Map<string, Effective>();
  for (const [at, options] of questionnaire.options) {
    const isSingle = questionnaire.singles.has(at);
    effective.set(at, effectiveAt(counted.get(at), options, implied, isSingle));
  }
  return effective;
}

function effectiveAt(
  answer: ReturnType<Answers['get']>,
  options: readonly string[],
  implied: ReadonlySet<string>,
  isSingle: boolean,
): Effective {
  if (answer === 'unsure') return { named: [], isSettled: false, from: 'unsure' };
  if (answer !== undefined && answer !== 'skip')
    return { named: answer, isSettled: true, from: 'said' };
  const named = options.filter((id) => implied.has(id));
  if (named.length === 0) return { named, isSettled: false, from: 'nothing' };
  if (isSingle && named.length > 1) return { named: [], isSettled: false, from: 'two' };
  return { named, isSettled: isSingle, from: 'implied' };
}

/**
 * The nodes at or below which an option was answered, so that they hold unless something else was said above. `skip`
 * stops that on its way up; `unsure` and an empty list stop what comes from their options.
 */
function impliedNodes(
  { tree, order, isOption }: Questionnaire,
  counted: Answers,
): ReadonlySet<string> {
  const implied = new Set<string>();
  const reach = (id: string): void => {
    const parent = tree.parents.get(id);
    implied.add(id);
    if (parent === undefined || implied.has(parent)) return;
    const answer = counted.get(parent);
    const isStopped = answer === 'skip' || (answer !== undefined && isOption.has(id));
    if (!isStopped) reach(parent);
  };
  for (const { id } of order) {
    const answer = counted.get(id);
    if (Array.isArray(answer) && answer.length > 0 && !implied.has(id)) reach(id);
  }
  return implied;
}
