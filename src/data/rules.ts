import type { Locale } from '../lib/content/language.ts';
import type { Rule } from '../lib/content/rule-schema.ts';
import type { RecordName } from '../lib/content/walk.ts';
import {
  type RelatedRule,
  type Relation,
  RELATIONS,
  relatedRules,
} from '../lib/decision/relations.ts';
import { type Term, toMembers } from '../lib/decision/terms.ts';
import { content } from './content.ts';
import { linked, recordTitle } from './records.ts';

/** The nodes that each term of a rule stands for. */
export const members = toMembers(content.groups);

export interface RelatedRules {
  readonly relation: Relation;
  readonly rules: readonly RelatedRule[];
}

/** The rules that name a node, or a node that a pattern is about, by how they stand to it. */
export function rulesAt(record: RecordName): RelatedRules[] {
  const all = relatedRules(content.rules, members, nodesOf(record));
  return RELATIONS.map((relation) => ({
    relation,
    rules: all.filter((one) => one.relation === relation),
  }));
}

function nodesOf({ kind, id }: RecordName): Set<string> {
  if (kind === 'node') return new Set([id]);
  return new Set(content.patterns.find((pattern) => pattern.id === id)?.nodes);
}

/** The practices that a node asks for already or that a note explains, with the rules that demand each. */
export const practicesAt = (record: RecordName): { id: string; rules: readonly Rule[] }[] =>
  linked('practice', record).map((id) => ({ id, rules: rulesWith({ kind: 'practice', id }) }));

/** The rules that name a practice or a requirement on their other side. */
export const rulesWith = ({ kind, id }: Term): Rule[] =>
  content.rules.filter((rule) => rule.with[`${kind}s`]?.includes(id));

/** The rules that hold only where a requirement does. */
export const rulesIf = (requirement: string): Rule[] =>
  content.rules.filter((rule) => rule.if.requirements?.includes(requirement));

/**
 * The practice or requirement under which a rule is told in full; undefined where it names nodes and groups alone.
 */
export function headingOf({ with: { practices, requirements } }: Rule): Term | undefined {
  const [practice] = practices ?? [];
  const [requirement] = requirements ?? [];
  if (practice !== undefined) return { kind: 'practice', id: practice };
  return requirement === undefined ? undefined : { kind: 'requirement', id: requirement };
}

/** What a term is called in a language. */
export const termTitle = (locale: Locale, { kind, id }: Term): string =>
  recordTitle(locale, kind, id);
