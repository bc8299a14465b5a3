import type { ContentFiles } from '../../../../src/lib/content/files.ts';
import type { ProblemKind } from '../../../../src/lib/content/problems.ts';
import type { Group, Rule } from '../../../../src/lib/content/rule-schema.ts';
import { type Change, GONE, parsed, withChanges } from './change.ts';
import type { WrongOperator } from './operator.ts';
import type { Random } from './random.ts';
import { nodesIn } from './tree-operators.ts';

const FILE = 'rules.json';

interface RuleFile {
  readonly groups: readonly Group[];
  readonly rules: readonly Rule[];
}

const rulesIn = (files: ContentFiles): RuleFile => parsed(files, FILE) as RuleFile;

/** Two answers of a choice of one, and the node where it is made. */
function answers(files: ContentFiles, random: Random): { at: string; one: string; other: string } {
  const nodes = nodesIn(files);
  const isAnswer = (id: string): boolean =>
    nodes.some(({ node }) => node.id === id && node.kind !== 'advice');
  const choices = nodes.flatMap(({ node: { id, choose, children = [] } }) => {
    const [one, other] = children.filter(isAnswer);
    return choose === 'one' && one !== undefined && other !== undefined
      ? [{ at: id, one, other }]
      : [];
  });
  return random.of(choices);
}

/** New values of keys of one rule. */
interface Wrong {
  readonly name: string;
  readonly kinds: readonly ProblemKind[];
  readonly to: (files: ContentFiles, random: Random) => Readonly<Record<string, unknown>>;
  readonly names?: string;
}

const idOf = (files: ContentFiles, kind: 'practices' | 'requirements'): string =>
  (parsed(files, `${kind}.json`) as Record<string, { id: string }[]>)[kind]?.[0]?.id ?? '';

const WRONG: readonly Wrong[] = [
  {
    name: 'a rule without a reason',
    kinds: ['missing-text'],
    to: () => ({ reason: GONE }),
    names: 'reason',
  },
  {
    name: 'a rule that nothing leads to',
    kinds: ['bad-value'],
    to: () => ({ if: {} }),
    names: 'names nothing',
  },
  {
    name: 'a rule that says nothing of anything',
    kinds: ['bad-value'],
    to: () => ({ with: {} }),
    names: 'names nothing',
  },
  {
    name: 'a rule with a practice for a condition',
    kinds: ['unknown-key'],
    to: (files) => ({ if: { practices: [idOf(files, 'practices')] } }),
    names: 'practices',
  },
  {
    name: 'a requirement that is required',
    kinds: ['bad-rule'],
    to: (files) => ({ kind: 'requires', with: { requirements: [idOf(files, 'requirements')] } }),
    names: '"requires" with requirement',
  },
  {
    name: 'a conflict with a practice',
    kinds: ['bad-rule'],
    to: (files) => ({ kind: 'conflicts', with: { practices: [idOf(files, 'practices')] } }),
    names: '"conflicts" with practice',
  },
  {
    name: 'a rule for a node that does not exist',
    kinds: ['unknown-reference'],
    to: () => ({ if: { nodes: ['no-such-node'] } }),
    names: 'no-such-node',
  },
  {
    name: 'a rule for a group that does not exist',
    kinds: ['unknown-reference'],
    to: () => ({ if: { groups: ['no-such-group'] } }),
    names: 'no-such-group',
  },
  {
    name: 'a rule whose conditions part at a choice of one',
    kinds: ['never-fires'],
    to(files, random) {
      const { one, other } = answers(files, random);
      return { if: { nodes: [one, other] } };
    },
    names: 'cannot all be chosen',
  },
  ...(['conflicts', 'requires'] as const).flatMap((kind): Wrong[] => [
    {
      name: `a rule that ${kind} another answer of a choice of one`,
      kinds: ['never-fires'],
      to(files, random) {
        const { one, other } = answers(files, random);
        return { kind, if: { nodes: [one] }, with: { nodes: [other] } };
      },
      names: 'is excluded by "if"',
    },
    {
      name: `a rule that ${kind} what stands above it`,
      kinds: ['never-fires'],
      to(files, random) {
        const { at, one } = answers(files, random);
        return { kind, if: { nodes: [one] }, with: { nodes: [at] } };
      },
      names: 'holds wherever "if" does',
    },
  ]),
];

const ofRules: WrongOperator[] = WRONG.map(({ name, kinds, to, names = '' }) => ({
  name,
  mutate(files, random) {
    const { rules } = rulesIn(files);
    const at = random.below(rules.length);
    const changes = Object.entries(to(files, random)).map(([key, value]): Change => ({
      file: FILE,
      path: ['rules', at, key],
      to: value,
    }));
    return { files: withChanges(files, changes), file: FILE, kinds, names };
  },
}));

const name = { en: 'A new name', zh: '新的名称' };

/** A record more at the end of a list. */
const added = (
  what: string,
  file: string,
  list: string,
  kinds: readonly ProblemKind[],
  record: Readonly<Record<string, unknown>>,
  names = '',
): WrongOperator => ({
  name: what,
  mutate(files) {
    const { length } = (parsed(files, file) as Record<string, unknown[]>)[list] ?? [];
    return {
      files: withChanges(files, [{ file, path: [list, length], to: record }]),
      file,
      kinds,
      names,
    };
  },
});

const ofGroups: readonly WrongOperator[] = [
  added('a group without members', FILE, 'groups', ['bad-group'], { id: 'new-group', name }),
  {
    name: 'groups in a circle',
    mutate(files, random) {
      const { groups } = rulesIn(files);
      const inner = random.below(groups.length);
      const ring = { id: 'new-group', name, groups: [groups[inner]?.id] };
      return {
        files: withChanges(files, [
          { file: FILE, path: ['groups', groups.length], to: ring },
          { file: FILE, path: ['groups', inner, 'groups'], to: [ring.id] },
        ]),
        file: FILE,
        kinds: ['bad-group'],
        names: 'among its own members',
      };
    },
  },
  {
    name: 'a group that is its own member',
    mutate(files, random) {
      const { groups } = rulesIn(files);
      const at = random.below(groups.length);
      const to = [groups[at]?.id];
      return {
        files: withChanges(files, [{ file: FILE, path: ['groups', at, 'groups'], to }]),
        file: FILE,
        kinds: ['bad-group'],
        names: 'among its own members',
      };
    },
  },
];

const practice = { name, notes: [], coveredBy: [] };
const requirement = { name, ask: name, meaning: name, impliedBy: [] };

const ofUnused: readonly WrongOperator[] = [
  added('a practice that no rule demands', 'practices.json', 'practices', ['not-in-a-rule'], {
    id: 'new-practice',
    ...practice,
  }),
  added('a requirement in no rule', 'requirements.json', 'requirements', ['not-in-a-rule'], {
    id: 'new-need',
    ...requirement,
  }),
  {
    name: 'a group in no rule',
    mutate(files) {
      const nodes = [nodesIn(files)[0]?.node.id];
      const { groups } = rulesIn(files);
      const to = { id: 'new-group', name, nodes };
      return {
        files: withChanges(files, [{ file: FILE, path: ['groups', groups.length], to }]),
        file: FILE,
        kinds: ['not-in-a-rule'],
        names: 'new-group',
      };
    },
  },
];

/** Ids that the address of a decision could not hold. */
const ofAddress: readonly WrongOperator[] = [
  ...['none', 'unsure', 'v'].flatMap((id) => [
    added(`a practice with the id ${id}`, 'practices.json', 'practices', ['reserved-id'], {
      id,
      ...practice,
    }),
    added(`a requirement with the id ${id}`, 'requirements.json', 'requirements', ['reserved-id'], {
      id,
      ...requirement,
    }),
  ]),
  ...['req', 'have', 'at', 'v', 'vs', 'none', 'skip', 'unsure', 'copy-of-it', 'nothing'].map(
    (id): WrongOperator => ({
      name: `a node with the id ${id}`,
      mutate(files, random) {
        const { file, path } = random.of(nodesIn(files));
        return {
          files: withChanges(files, [{ file, path: [...path, 'id'], to: id }]),
          file,
          kinds: ['reserved-id'],
          names: `"${id}"`,
        };
      },
    }),
  ),
  {
    name: 'a requirement with the id of a node',
    mutate(files, random) {
      const { id } = random.of(nodesIn(files)).node;
      const { length } = (parsed(files, 'requirements.json') as { requirements: unknown[] })
        .requirements;
      const to = { id, ...requirement };
      return {
        files: withChanges(files, [
          { file: 'requirements.json', path: ['requirements', length], to },
        ]),
        file: 'requirements.json',
        kinds: ['reserved-id'],
        names: 'is the id of a node',
      };
    },
  },
];

/** Cautions that a rule cannot say. */
const ofCautions: readonly WrongOperator[] = (
  [
    { what: 'that names other nodes', scope: 'choice', names: 'does not name' },
    { what: 'but that is no choice', scope: 'condition', names: '"saidBy" with "condition"' },
  ] as const
).map(({ what, scope, names }) => ({
  name: `a caution that is said by a rule ${what}`,
  mutate(files, random) {
    const root = nodesIn(files).find(({ file }) => file === 'tree/root.json');
    if (!root) return undefined;
    return {
      files: withChanges(files, [
        {
          file: root.file,
          path: [...root.path, 'cautions'],
          to: [saidCaution(files, random, scope)],
        },
      ]),
      file: root.file,
      kinds: ['bad-said-by'],
      names,
    };
  },
}));

const ofTables: readonly WrongOperator[] = ['scenarios', 'examples', 'patterns'].map((list) => ({
  name: `a caution in ${list} that is said by a rule`,
  mutate(files, random) {
    const file = `${list}.json`;
    const to = [saidCaution(files, random, 'condition')];
    return {
      files: withChanges(files, [{ file, path: [list, 0, 'cautions'], to }]),
      file,
      kinds: ['bad-said-by'],
      names: 'not at a node',
    };
  },
}));

const saidCaution = (files: ContentFiles, random: Random, scope: string): object => ({
  row: null,
  severity: 'B',
  scope,
  text: name,
  saidBy: random.of(rulesIn(files).rules).id,
  sources: [],
  judgement: true,
  reviewed: '2026-11-22',
});

/** Rules, groups, practices and requirements that do not hold together. */
export const RULE_OPERATORS: readonly WrongOperator[] = [
  ...ofRules,
  ...ofGroups,
  ...ofUnused,
  ...ofAddress,
  ...ofCautions,
  ...ofTables,
];
