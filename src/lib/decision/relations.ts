import type { Rule } from '../content/rule-schema.ts';
import { type Members, type Term, termsOf } from './terms.ts';

/** How a rule stands to what it names, in the order in which it is shown. */
export const RELATIONS = ['needs', 'excludes', 'together'] as const;

export type Relation = (typeof RELATIONS)[number];

/** A rule as some nodes see it. */
export interface RelatedRule {
  readonly rule: Rule;
  readonly relation: Relation;
  /** What it names the nodes by: a node itself, or a group that one is in. */
  readonly own: readonly Term[];
  /** What has to hold beside them for the rule to count. */
  readonly alsoIf: readonly Term[];
  /** The other side: what is needed, excluded or better with them. */
  readonly others: readonly Term[];
}

const IF_SIDE = { requires: 'needs', recommends: 'together', conflicts: 'excludes' } as const;
const WITH_SIDE = { requires: 'together', recommends: 'together', conflicts: 'excludes' } as const;

/**
 * The rules that name one of these nodes, directly or by a group, in their own order. A rule that has nodes on both
 * sides is seen from its condition.
 */
export function relatedRules(
  rules: readonly Rule[],
  members: Members,
  nodes: ReadonlySet<string>,
): RelatedRule[] {
  const isOwn = (term: Term): boolean => members.of(term).some((id) => nodes.has(id));
  return rules.flatMap((rule): RelatedRule[] => {
    const [given, named] = [termsOf(rule.if), termsOf(rule.with)];
    const own = given.filter(isOwn);
    if (own.length > 0) {
      const alsoIf = given.filter((term) => !own.includes(term));
      return [{ rule, relation: IF_SIDE[rule.kind], own, alsoIf, others: named }];
    }
    const ownNamed = named.filter(isOwn);
    if (ownNamed.length === 0) return [];
    return [{ rule, relation: WITH_SIDE[rule.kind], own: ownNamed, alsoIf: [], others: given }];
  });
}
