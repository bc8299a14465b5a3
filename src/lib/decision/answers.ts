import type { Questionnaire } from './questionnaire.ts';

/** What a reader says at a node: the branches that hold (none of them: an empty list), or that it is open or left out. */
export type Answer = 'unsure' | 'skip' | readonly string[];

export type Answers = ReadonlyMap<string, Answer>;

/** Why an answer counts as none. */
export type Invalid = 'unknown-node' | 'not-a-question' | 'not-a-branch' | 'takes-one';

/** What is wrong with an answer at a node; undefined where nothing is. Only the root cannot be skipped. */
export function invalidityOf(
  { tree, options, singles }: Questionnaire,
  at: string,
  answer: Answer,
): Invalid | undefined {
  if (!tree.nodes.has(at)) return 'unknown-node';
  if (answer === 'skip') return at === tree.root ? 'not-a-question' : undefined;
  const its = options.get(at);
  if (!its) return 'not-a-question';
  if (answer === 'unsure') return undefined;
  if (answer.some((id) => !its.includes(id))) return 'not-a-branch';
  return singles.has(at) && new Set(answer).size > 1 ? 'takes-one' : undefined;
}

/** What is validly said at a node; undefined where nothing is. */
export function answerAt(
  questionnaire: Questionnaire,
  answers: Answers,
  at: string,
): Answer | undefined {
  const answer = answers.get(at);
  return answer === undefined || invalidityOf(questionnaire, at, answer) ? undefined : answer;
}

/**
 * The answers that count, as they count: those that are valid. `skip` at an option is the empty list there, because
 * whether the option holds is said at its parent.
 */
export function countedAnswers(questionnaire: Questionnaire, answers: Answers): Answers {
  const counted = new Map<string, Answer>();
  for (const [at, answer] of answers) {
    if (invalidityOf(questionnaire, at, answer)) continue;
    counted.set(at, answer === 'skip' && questionnaire.isOption.has(at) ? [] : answer);
  }
  return counted;
}
