import type { PreparedRule, Rulebook } from './rulebook.ts';
import type { Standing } from './standing.ts';
import type { States } from './states.ts';
import type { Term } from './terms.ts';

/** A practice that a decision asks for, and why. */
export interface Duty {
  readonly practice: string;
  /** That of its strongest reason: a must or a should. */
  readonly severity: PreparedRule['severity'];
  /** The rules that ask for it, by id. */
  readonly rules: readonly string[];
  /** The taken nodes that ask for it already. */
  readonly coveredBy: readonly string[];
  /** Whether the reader says that it is done. */
  readonly isDone: boolean;
}

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** One duty for each practice, musts first, then in the order of the practices. */
export function dutiesOf(
  { rules, practices }: Rulebook,
  standing: (term: Term) => Standing,
  states: States,
  done: ReadonlySet<string>,
): Duty[] {
  const asking = new Map<string, PreparedRule[]>();
  for (const rule of rules) {
    if (rule.kind === 'conflicts' || !rule.named.some(({ kind }) => kind === 'practice')) continue;
    if (!rule.given.every((term) => standing(term) === 'holds')) continue;
    for (const { kind, id } of rule.named)
      if (kind === 'practice') asking.set(id, [...(asking.get(id) ?? []), rule]);
  }
  const duties = practices.flatMap(({ id: practice, coveredBy }): Duty[] => {
    const reasons = asking.get(practice);
    if (!reasons) return [];
    return [
      {
        practice,
        severity:
          SEVERITIES.find((severity) => reasons.some((rule) => rule.severity === severity)) ??
          'info',
        rules: reasons.map(({ id }) => id).toSorted(),
        coveredBy: coveredBy.filter((id) => states.get(id)?.is === 'taken'),
        isDone: done.has(practice),
      },
    ];
  });
  return duties.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
