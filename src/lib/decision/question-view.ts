import { trailOf } from '../tree/model.ts';
import type { Answer, Answers } from './answers.ts';
import { type Cause, type Causes, causesOf } from './causes.ts';
import type { Decided, Decision } from './decide.ts';
import type { Effective } from './effective.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { Rulebook } from './rulebook.ts';
import type { NodeState } from './states.ts';
import type { Status } from './statuses.ts';

/** What a rule says about an option that is still open, or about one that was chosen and does not fit. */
export interface Remark {
  readonly kind: 'ahead' | 'pending' | 'clash';
  readonly rule: string;
  /** What is taken, or must hold, because of which it says so. */
  readonly because: readonly Cause[];
}

/** A node's question as a decision leaves it. */
export interface QuestionView {
  /** What was said here. */
  readonly said: Answer | undefined;
  readonly status: Status | undefined;
  readonly state: NodeState;
  /** Why the effective answer is what it is; a node without options has none. */
  readonly from: Effective['from'] | undefined;
  /** The options that hold. */
  readonly chosen: ReadonlySet<string>;
  /** The node below at which the answer was given that this one follows from. */
  readonly impliedAt: string | undefined;
  readonly remarks: ReadonlyMap<string, readonly Remark[]>;
}

/** How a decision stands at a node. */
export function questionView(
  questionnaire: Questionnaire,
  rulebook: Rulebook,
  { answers }: Decision,
  decided: Decided,
  at: string,
): QuestionView {
  const effective = decided.effective.get(at);
  return {
    said: answers.get(at),
    status: decided.statuses.get(at),
    state: decided.states.get(at) ?? { is: 'possible', at: undefined },
    from: effective?.from,
    chosen: new Set(effective?.named),
    impliedAt: effective?.from === 'implied' ? answerBelow(questionnaire, answers, at) : undefined,
    remarks: new Map(
      (questionnaire.options.get(at) ?? []).map((id) => [id, remarksAt(rulebook, decided, id)]),
    ),
  };
}

const answerBelow = (
  { tree, order }: Questionnaire,
  answers: Answers,
  at: string,
): string | undefined =>
  order.find(({ id }) => id !== at && isNamed(answers.get(id)) && trailOf(tree, id).includes(at))
    ?.id;

const isNamed = (answer: Answer | undefined): boolean => Array.isArray(answer) && answer.length > 0;

function remarksAt(rulebook: Rulebook, decided: Decided, id: string): Remark[] {
  const hints = decided.hints
    .filter(({ nodes }) => nodes.includes(id))
    .map((hint): Remark => {
      const because = causesIn(causesOf(rulebook, decided, hint));
      return { kind: hint.kind === 'ahead' ? 'ahead' : 'pending', rule: hint.rule, because };
    });
  const clashes = decided.findings.flatMap((finding): Remark[] => {
    if (finding.kind !== 'clash') return [];
    const causes = causesIn(causesOf(rulebook, decided, finding));
    const because = causes.filter((cause) => cause.id !== id);
    if (because.length === causes.length) return [];
    return [{ kind: 'clash', rule: finding.rule, because }];
  });
  return [...clashes, ...hints];
}

const causesIn = ({ given, other }: Causes): Cause[] => [...given, ...other];
