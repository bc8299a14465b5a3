import type { ChoiceCaution, Questionnaire } from './questionnaire.ts';
import type { PreparedRule, Rulebook } from './rulebook.ts';
import { jointStanding, type Standing } from './standing.ts';
import type { States } from './states.ts';
import type { Term } from './terms.ts';

/** What two sides of a rule come to. */
export interface RuleFinding {
  /**
   * clash: both sides are there and do not go together; missing: what is needed is left out; pending: what is needed
   * is still possible; ahead: one side is there, and the other, which does not go with it, is still possible.
   */
  readonly kind: 'clash' | 'missing' | 'pending' | 'ahead';
  readonly severity: PreparedRule['severity'];
  readonly rule: string;
  /** The thing of the other side that it is about. */
  readonly term: Term;
  /** The possible nodes that it is to be shown at, where it is pending or ahead. */
  readonly nodes: readonly string[];
}

/** A remark that speaks against a taken node. */
export interface CautionFinding {
  readonly kind: 'caution';
  readonly severity: PreparedRule['severity'];
  readonly node: string;
  /** Which of the cautions of the node that speak against taking it, from 0. */
  readonly place: number;
  readonly instead: readonly string[];
}

export type Finding = RuleFinding | CautionFinding;

const SEVERITIES = ['error', 'warning', 'info'];
const KINDS = ['clash', 'missing', 'caution', 'pending', 'ahead'];

/** The name of a finding, the same in every decision that comes to it. */
export const findingId = (finding: Finding): string =>
  finding.kind === 'caution'
    ? `caution ${finding.node} ${finding.place}`
    : `${finding.rule} ${finding.term.kind} ${finding.term.id}`;

const nameOf = (finding: Finding): string =>
  finding.kind === 'caution' ? finding.node : finding.rule;

/** By severity, kind, and the id of the rule or the node. Compared by code unit: a collator is five times slower. */
export function inOrder<F extends Finding>(findings: readonly F[]): F[] {
  return findings.toSorted(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      Number(nameOf(a) > nameOf(b)) - Number(nameOf(a) < nameOf(b)),
  );
}

/** What the rules say about nodes and requirements: one finding for each term of a rule's other side. */
export function ruleFindings(
  { rules, members }: Rulebook,
  standing: (term: Term) => Standing,
  states: States,
): RuleFinding[] {
  const possibleOf = (terms: readonly Term[]): string[] =>
    terms.flatMap((term) => members.of(term)).filter((id) => states.get(id)?.is === 'possible');
  return rules.flatMap(({ id: rule, kind, severity, given, named }) => {
    const first = jointStanding(given.map(standing));
    if (first === 'fails') return [];
    return named.flatMap((term): RuleFinding[] => {
      if (term.kind === 'practice') return [];
      const found = (kind === 'conflicts' ? conflictOf : needOf)(first, standing(term));
      if (!found) return [];
      const sides = { clash: [], missing: [], pending: [term], ahead: [...given, term] };
      return [{ kind: found, severity, rule, term, nodes: possibleOf(sides[found]) }];
    });
  });
}

function conflictOf(first: Standing, other: Standing): 'clash' | 'ahead' | undefined {
  if (other === 'fails') return undefined;
  if (first === 'holds' && other === 'holds') return 'clash';
  return first === 'holds' || other === 'holds' ? 'ahead' : undefined;
}

function needOf(first: Standing, other: Standing): 'missing' | 'pending' | undefined {
  if (first !== 'holds' || other === 'holds') return undefined;
  return other === 'fails' ? 'missing' : 'pending';
}

/** What speaks against the outcomes and the advice that are taken, and is not said by a rule that fires. */
export function cautionFindings(
  { order }: Questionnaire,
  states: States,
  firing: ReadonlySet<string>,
): CautionFinding[] {
  const isSaid = ({ saidBy }: ChoiceCaution): boolean => saidBy !== undefined && firing.has(saidBy);
  const speaking = order.filter(
    ({ id, kind, cautions }) =>
      cautions !== undefined && kind !== 'question' && states.get(id)?.is === 'taken',
  );
  return speaking.flatMap(({ id: node, cautions = [] }) =>
    cautions.flatMap((one, place): CautionFinding[] => {
      if (isSaid(one)) return [];
      const severity = one.severity === 'A' ? 'error' : 'warning';
      return [{ kind: 'caution', severity, node, place, instead: one.instead }];
    }),
  );
}
