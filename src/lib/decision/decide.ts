import { type Answers, countedAnswers } from './answers.ts';
import { type ConcernState, concernStates } from './concern-states.ts';
import { type Duty, dutiesOf } from './duties.ts';
import { type Effective, effectiveAnswers } from './effective.ts';
import {
  cautionFindings,
  type Finding,
  inOrder,
  type RuleFinding,
  ruleFindings,
} from './findings.ts';
import { type OpenQuestion, openQuestions } from './open-questions.ts';
import { type DecidedOutcome, decidedOutcomes, takenAdvice } from './outcomes.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { Rulebook } from './rulebook.ts';
import { heldRequirements, standingOf } from './standing.ts';
import { type States, statesOf } from './states.ts';
import { type Status, statusesOf } from './statuses.ts';

/** What a reader has said about one flow. Ids that the tree and the rules do not know change nothing. */
export interface Decision {
  readonly answers: Answers;
  /** The requirements that were ticked. */
  readonly requirements: ReadonlySet<string>;
  /** The practices that are done. */
  readonly done: ReadonlySet<string>;
}

/** What follows from a decision. */
export interface Decided {
  readonly effective: ReadonlyMap<string, Effective>;
  readonly states: States;
  readonly statuses: ReadonlyMap<string, Status>;
  readonly concerns: readonly ConcernState[];
  readonly outcomes: readonly DecidedOutcome[];
  readonly advice: readonly string[];
  readonly open: readonly OpenQuestion[];
  /** The ticked requirements, and those that an answer sets. */
  readonly requirements: ReadonlySet<string>;
  /** Clashes, what is missing, and cautions. */
  readonly findings: readonly Finding[];
  /** What is to be said at open questions: pending and ahead. */
  readonly hints: readonly RuleFinding[];
  readonly duties: readonly Duty[];
}

/** What follows from a decision: the same for the same answers, in whatever order they were given. */
export function decide(
  questionnaire: Questionnaire,
  rulebook: Rulebook,
  decision: Decision,
): Decided {
  const counted = countedAnswers(questionnaire, decision.answers);
  const effective = effectiveAnswers(questionnaire, counted);
  const states = statesOf(questionnaire, counted, effective);
  const open = openQuestions(questionnaire, states, effective);
  const requirements = heldRequirements(rulebook, decision.requirements, states);
  const standing = standingOf(rulebook, requirements, states);
  const found = ruleFindings(rulebook, standing, states);
  const isHint = ({ kind }: RuleFinding): boolean => kind === 'pending' || kind === 'ahead';
  const ruled = found.filter((one) => !isHint(one));
  const duties = dutiesOf(rulebook, standing, states, decision.done);
  const firing = new Set([
    ...ruled.map(({ rule }) => rule),
    ...duties.flatMap(({ rules }) => rules),
  ]);
  return {
    effective,
    states,
    statuses: statusesOf(questionnaire, decision.answers, states),
    concerns: concernStates(questionnaire, counted, states, open),
    outcomes: decidedOutcomes(questionnaire, states, open),
    advice: takenAdvice(questionnaire, states),
    open,
    requirements,
    findings: inOrder<Finding>([...ruled, ...cautionFindings(questionnaire, states, firing)]),
    hints: inOrder(found.filter(isHint)),
    duties,
  };
}
