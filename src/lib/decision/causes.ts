import type { Decided } from './decide.ts';
import type { Finding } from './findings.ts';
import type { Rulebook } from './rulebook.ts';
import type { Term } from './terms.ts';

/** Something that holds and that a finding is about: a taken node, or a requirement. */
export interface Cause extends Term {
  /** The taken nodes that say a requirement as well; none where it was ticked alone, and none of a node. */
  readonly setBy: readonly string[];
}

/** What a finding follows from. */
export interface Causes {
  /** What holds of the condition of its rule; for a caution the node. */
  readonly given: readonly Cause[];
  /** What holds of the thing that it is about; nothing where that is missing. */
  readonly other: readonly Cause[];
  /** The questions whose answers leave out what is missing, and the nodes that were skipped with it. */
  readonly leftOutAt: readonly string[];
}

/** The taken nodes and held requirements behind a finding, those on each side of its rule; each once. */
export function causesOf(
  { rules, members, requirements }: Rulebook,
  { states, requirements: held }: Decided,
  finding: Finding,
): Causes {
  const isTaken = (id: string): boolean => states.get(id)?.is === 'taken';
  const causesIn = (terms: readonly Term[]): Cause[] => {
    const nodes = new Set(terms.flatMap((term) => members.of(term)).filter(isTaken));
    const musts = terms.filter(({ kind, id }) => kind === 'requirement' && held.has(id));
    return [
      ...[...nodes].map((id): Cause => ({ kind: 'node', id, setBy: [] })),
      ...musts.map(({ id }): Cause => {
        const setBy = requirements.find((one) => one.id === id)?.impliedBy.filter(isTaken);
        return { kind: 'requirement', id, setBy: setBy ?? [] };
      }),
    ];
  };
  if (finding.kind === 'caution')
    return { given: causesIn([{ kind: 'node', id: finding.node }]), other: [], leftOutAt: [] };
  const given = rules.find(({ id }) => id === finding.rule)?.given ?? [];
  const left = finding.kind === 'missing' ? members.of(finding.term) : [];
  return {
    given: causesIn(given),
    other: causesIn([finding.term]),
    leftOutAt: [...new Set(left.flatMap((id) => states.get(id)?.at ?? []))],
  };
}
