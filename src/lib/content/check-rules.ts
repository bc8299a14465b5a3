import { canHold } from '../decision/parting.ts';
import { type Members, type Term, termsOf, toMembers } from '../decision/terms.ts';
import { type Tree, trailOf } from '../tree/model.ts';
import { quoted, type Problem, type ProblemKind } from './problems.ts';
import { type DataFile, valueOf } from './read-files.ts';
import type { Group, Rule } from './rule-schema.ts';

const FILE = 'rules.json';

const problem = (kind: ProblemKind, node: string, detail: string): Problem => ({
  kind,
  file: FILE,
  node,
  detail,
});

/** Groups without members or in a circle, rules that say what their kind cannot, and what no rule names. */
export function ruleProblems(data: readonly DataFile[]): Problem[] {
  const { groups = [], rules = [] } = valueOf(data, FILE) ?? {};
  return [...groupProblems(groups), ...rules.flatMap(kindProblems), ...unusedProblems(data)];
}

function groupProblems(groups: readonly Group[]): Problem[] {
  const given = new Map(groups.map((group) => [group.id, group.groups ?? []]));
  const reaches = (from: string, to: string, seen: readonly string[] = []): boolean =>
    (given.get(from) ?? []).some(
      (inner) =>
        inner === to || (!seen.includes(inner) && reaches(inner, to, [...seen, from, inner])),
    );
  return groups.flatMap(({ id, nodes, groups: inner }) => [
    ...(nodes || inner ? [] : [problem('bad-group', id, 'no members')]),
    ...(reaches(id, id) ? [problem('bad-group', id, 'among its own members')] : []),
  ]);
}

/** What the other side of a rule cannot be. */
const CANNOT_NAME = { requires: 'requirement', recommends: 'requirement', conflicts: 'practice' };

const kindProblems = ({ id, kind, with: named }: Rule): Problem[] =>
  termsOf(named)
    .filter((term) => term.kind === CANNOT_NAME[kind])
    .map((term) => problem('bad-rule', id, `${quoted(kind)} with ${nameOf(term)}`));

const nameOf = ({ kind, id }: Term): string => `${kind} ${quoted(id)}`;

/** Groups, requirements and practices that nothing in the rules names. */
function unusedProblems(data: readonly DataFile[]): Problem[] {
  // With a file missing, all that it names would be reported.
  const rules = data.find(({ path }) => path === FILE);
  if (rules?.value === undefined) return [];
  const named = new Set(
    rules.places.map(({ meaning, value }) =>
      meaning.is === 'reference' ? `${meaning.to} ${String(value)}` : '',
    ),
  );
  return data.flatMap(({ path: file, places }) =>
    places.flatMap(({ meaning, value }): Problem[] => {
      if (meaning.is !== 'id' || !['group', 'practice', 'requirement'].includes(meaning.of))
        return [];
      if (named.has(`${meaning.of} ${String(value)}`)) return [];
      return [{ kind: 'not-in-a-rule', file, node: String(value), detail: quoted(value) }];
    }),
  );
}

/** Rules that no decision can meet, or that say nothing because of how the tree stands. */
export function firingProblems({ groups, rules }: RuleFile, tree: Tree): Problem[] {
  const members = toMembers(groups);
  return rules.flatMap((rule) => {
    const given = termsOf(rule.if).map((term) => members.of(term));
    if (!canHold(tree, given)) {
      return [problem('never-fires', rule.id, 'what "if" names cannot all be chosen')];
    }
    return termsOf(rule.with).flatMap((term) => {
      const fault = faultOf(term, given, members, tree);
      return fault === undefined ? [] : [problem('never-fires', rule.id, fault)];
    });
  });
}

/** What `rules.json` holds. */
interface RuleFile {
  readonly groups: readonly Group[];
  readonly rules: readonly Rule[];
}

function faultOf(
  term: Term,
  given: readonly (readonly string[])[],
  members: Members,
  tree: Tree,
): string | undefined {
  const named = members.of(term);
  if (!canHold(tree, [...given, named])) {
    return `${nameOf(term)} is excluded by "if"`;
  }
  const isOnTheWay = given.some(
    (set) =>
      set.length > 0 && set.every((id) => trailOf(tree, id).some((one) => named.includes(one))),
  );
  return isOnTheWay ? `${nameOf(term)} holds wherever "if" does` : undefined;
}
