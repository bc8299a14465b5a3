import type { Group, Rule } from '../content/rule-schema.ts';

const TERM_KINDS = ['node', 'group', 'requirement', 'practice'] as const;

/** One of the things that a side of a rule names. */
export interface Term {
  readonly kind: (typeof TERM_KINDS)[number];
  readonly id: string;
}

/** What a rule or a group names, by kind. */
export type Terms = Partial<Rule['with']>;

/** `termsOf({ groups: ['g'], nodes: ['a', 'b'] })` are the terms `a`, `b` and `g`: nodes first, practices last. */
export function termsOf(terms: Terms): Term[] {
  return TERM_KINDS.flatMap((kind) => (terms[`${kind}s`] ?? []).map((id) => ({ kind, id })));
}

/** The nodes that terms stand for. */
export interface Members {
  /**
   * A node stands for itself, a group for its members and those of its groups, each once; other terms for none.
   * @throws on an unknown group
   */
  of(term: Term): readonly string[];
}

/** Groups by their members, computed once. A group that leads back to itself has each member once. */
export function toMembers(groups: readonly Pick<Group, 'id' | 'nodes' | 'groups'>[]): Members {
  const given = new Map(groups.map((group) => [group.id, group]));
  const known = new Map<string, readonly string[]>();
  const membersOf = (id: string, above: readonly string[]): string[] => {
    const group = given.get(id);
    if (!group) throw new Error(`unknown group: ${id}`);
    const inner = (group.groups ?? []).filter((one) => !above.includes(one));
    return [...(group.nodes ?? []), ...inner.flatMap((one) => membersOf(one, [...above, one]))];
  };
  return {
    of({ kind, id }) {
      if (kind === 'node') return [id];
      if (kind !== 'group') return [];
      const members = known.get(id) ?? [...new Set(membersOf(id, [id]))];
      known.set(id, members);
      return members;
    },
  };
}
