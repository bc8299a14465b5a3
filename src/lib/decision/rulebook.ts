import type { Group, Practice, Requirement, Rule } from '../content/rule-schema.ts';
import { type Members, type Term, termsOf, toMembers } from './terms.ts';

/** What deciding needs of the rules and of what they name. */
export interface RuleRecords {
  readonly groups: readonly Pick<Group, 'id' | 'nodes' | 'groups'>[];
  readonly rules: readonly Pick<Rule, 'id' | 'if' | 'kind' | 'with' | 'severity'>[];
  readonly practices: readonly Pick<Practice, 'id' | 'coveredBy'>[];
  readonly requirements: readonly Pick<Requirement, 'id' | 'impliedBy'>[];
}

/** A rule with both sides as terms. */
export interface PreparedRule {
  readonly id: string;
  readonly kind: Rule['kind'];
  readonly severity: Rule['severity'];
  readonly given: readonly Term[];
  readonly named: readonly Term[];
}

/** The rules as deciding reads them, again and again. */
export interface Rulebook extends Pick<RuleRecords, 'practices' | 'requirements'> {
  readonly rules: readonly PreparedRule[];
  readonly members: Members;
}

export function toRulebook({ groups, rules, practices, requirements }: RuleRecords): Rulebook {
  return {
    rules: rules.map(({ id, kind, severity, ...sides }) => ({
      id,
      kind,
      severity,
      given: termsOf(sides.if),
      named: termsOf(sides.with),
    })),
    members: toMembers(groups),
    practices,
    requirements,
  };
}
