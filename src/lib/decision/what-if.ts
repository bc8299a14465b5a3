import { type Change, changed } from './changed.ts';
import { decide, type Decided, type Decision } from './decide.ts';
import { type Finding, findingId } from './findings.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { Rulebook } from './rulebook.ts';

/** What a change brings or takes away. */
export interface Difference {
  /** Ids of outcomes. */
  readonly outcomes: readonly string[];
  /** What is found or pending; what is only ahead is left out. */
  readonly findings: readonly Finding[];
}

export interface WhatIf {
  readonly change: Change;
  readonly comes: Difference;
  readonly goes: Difference;
}

/**
 * What every other answer would change, in reading order: at each question that a used answer settles, or that
 * answers below it settle; then each requirement, unless an answer sets it.
 */
export function whatIf(
  questionnaire: Questionnaire,
  rulebook: Rulebook,
  decision: Decision,
): WhatIf[] {
  const now = decide(questionnaire, rulebook, decision);
  const changes = [
    ...questionnaire.order.flatMap(({ id }) => changesAt(questionnaire, decision, now, id)),
    ...requirementChanges(rulebook, decision, now),
  ];
  return changes.map((change) => {
    const then = decide(questionnaire, rulebook, changed(decision, change));
    return { change, comes: newIn(then, now), goes: newIn(now, then) };
  });
}

function changesAt(
  { tree, options, singles, concerns }: Questionnaire,
  { answers }: Decision,
  now: Decided,
  at: string,
): Change[] {
  const isUsed = now.statuses.get(at) === 'used';
  const effective = now.effective.get(at);
  const isImplied =
    effective?.from === 'implied' && effective.isSettled && now.states.get(at)?.is === 'taken';
  if (!isUsed && !isImplied) return [];
  const isSkipped = answers.get(at) === 'skip';
  const named = now.states.get(at)?.is === 'skipped' ? [] : (effective?.named ?? []);
  const its = options.get(at) ?? [];
  const others = singles.has(at)
    ? its.filter((id) => !named.includes(id)).map((id) => [id])
    : its.map((id) => its.filter((one) => named.includes(one) !== (one === id)));
  return [
    ...others.map((answer) => ({ at, answer })),
    ...(its.length === 0 && isSkipped && tree.parents.has(at) ? [{ at, answer: undefined }] : []),
    ...(concerns.get(at) === at && !isSkipped ? [{ at, answer: 'skip' as const }] : []),
  ];
}

const requirementChanges = (
  { requirements }: Rulebook,
  decision: Decision,
  now: Decided,
): Change[] =>
  requirements
    .map(({ id }) => ({ requirement: id, isTicked: !decision.requirements.has(id) }))
    .filter(({ requirement, isTicked }) => !isTicked || !now.requirements.has(requirement));

/** What stands in one and not in the other. */
function newIn(one: Decided, other: Decided): Difference {
  const outcomes = new Set(other.outcomes.map(({ id }) => id));
  const findings = new Set(shownFindings(other).map(keyOf));
  return {
    outcomes: one.outcomes.map(({ id }) => id).filter((id) => !outcomes.has(id)),
    findings: shownFindings(one).filter((finding) => !findings.has(keyOf(finding))),
  };
}

const shownFindings = ({ findings, hints }: Decided): Finding[] => [
  ...findings,
  ...hints.filter(({ kind }) => kind === 'pending'),
];

const keyOf = (finding: Finding): string => `${finding.kind} ${findingId(finding)}`;
