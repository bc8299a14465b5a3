import { decodeAddress } from '../../../src/lib/decision/address.ts';
import type { Answer } from '../../../src/lib/decision/answers.ts';
import type { Decided, Decision } from '../../../src/lib/decision/decide.ts';
import type { RuleFinding } from '../../../src/lib/decision/findings.ts';
import {
  type Questioned,
  type Questionnaire,
  toQuestionnaire,
} from '../../../src/lib/decision/questionnaire.ts';
import { toQuestioned } from '../../../src/lib/decision/questioned.ts';
import { type Rulebook, toRulebook } from '../../../src/lib/decision/rulebook.ts';
import { toTree } from '../../../src/lib/tree/model.ts';
import { content } from './real.ts';
import { treeFrom } from './trees.ts';

/** The real tree. */
export const questionnaire: Questionnaire = toQuestionnaire(
  toTree(content.tree.root, [...content.tree.nodes.values()].map(toQuestioned)),
);

/** The real rules. */
export const rulebook: Rulebook = toRulebook(content);

const CHOICES = ['one', 'any', 'all'] as const;
const FLAGS = ['asked', 'optional', 'replaces'] as const;

/**
 * The tree that is drawn. Behind its id stands what a node is: how its branches combine, `question` or `advice`,
 * `asked`, `exclusive`, `optional`, `replaces`, `needs:` and an id, `A` or `B` for a caution.
 */
export function questionnaireFrom(drawn: string): Questionnaire {
  const { root, nodes } = treeFrom(drawn);
  const idOf = (line: string): string => line.split(' ')[0] ?? '';
  const isAsked = (line: string): boolean => line.split(' ').includes('asked');
  const read = [...nodes.values()].map(({ id: line, children }): Questioned => {
    const words = line.split(' ');
    const kind = (['question', 'advice'] as const).find((one) => words.includes(one)) ?? 'outcome';
    return {
      id: idOf(line),
      kind,
      children: children?.map(idOf),
      choose: CHOICES.find((one) => words.includes(one)),
      exclusive: words.includes('exclusive') ? children?.filter(isAsked).map(idOf) : undefined,
      needs: words.find((word) => word.startsWith('needs:'))?.slice(6),
      cautions: (['A', 'B'] as const)
        .filter((one) => words.includes(one))
        .map((severity) => ({ severity, instead: [] })),
      ...Object.fromEntries(FLAGS.filter((one) => words.includes(one)).map((one) => [one, true])),
    };
  });
  return toQuestionnaire(toTree(idOf(root), read));
}

/** Every way in which branches combine, with what applies beside them. */
export const smallQuestions = questionnaireFrom(`
  root all question
  ├── pick one question
  │   ├── left one
  │   │   ├── left-1
  │   │   ├── left-2 replaces
  │   │   └── left-advice advice
  │   ├── right all question
  │   │   ├── own any question
  │   │   │   ├── own-1 optional any
  │   │   │   │   └── deep
  │   │   │   └── own-2
  │   │   └── extra asked optional any
  │   │       └── extra-1
  │   └── pick-advice advice
  ├── boxes any question
  │   ├── x one
  │   │   ├── x1
  │   │   └── x2
  │   ├── y
  │   └── boxes-advice advice
  ├── pair all exclusive question
  │   ├── yes asked one question
  │   │   ├── yes-1
  │   │   └── yes-2
  │   ├── no asked
  │   └── beside one question
  │       ├── beside-1
  │       └── beside-2
  └── both all
      ├── way one question
      │   ├── way-1
      │   └── way-2
      └── guard all needs:way
          └── guard-advice advice
`);

export const NO_RULES: Rulebook = toRulebook({
  groups: [],
  rules: [],
  practices: [],
  requirements: [],
});

/** A decision with these answers. */
export const decisionOf = (answers: Readonly<Record<string, Answer>>): Decision => ({
  answers: new Map(Object.entries(answers)),
  requirements: new Set(),
  done: new Set(),
});

/** The decision of an address that holds one, whole. @throws when something of it is put aside */
export function decisionAt(address: string): Decision {
  const { decisions, aside } = decodeAddress(address);
  const [decision] = decisions;
  if (!decision || decisions.length > 1 || aside.length > 0)
    throw new Error(`not one decision: ${address}`);
  return decision;
}

/** `strong-consistency (two)`: the open questions, in order. */
export const openOf = ({ open }: Decided): string[] =>
  open.map(({ at, isOptional, from }) =>
    [at, ...(isOptional ? ['(optional)'] : []), ...(from === 'two' ? ['(two)'] : [])].join(' '),
  );

/** `> kafka-partitions`: the outcomes of a concern, in order. */
export const outcomesOf = ({ outcomes }: Decided, concern: string): string[] =>
  outcomes
    .filter((one) => one.concern === concern)
    .map(({ id, level }) => `${'>'.repeat(level)}${id}`);

const told = ({ severity, kind, rule, term }: RuleFinding): string =>
  `${severity} ${kind} ${rule} ${kind === 'clash' || kind === 'ahead' ? '×' : '→'} ${term.kind}:${term.id}`;

export const findingsOf = ({ findings }: Decided): string[] =>
  findings.map((finding) =>
    finding.kind === 'caution' ? `${finding.severity} caution ${finding.node}` : told(finding),
  );

export const hintsOf = ({ hints }: Decided): string[] => hints.map(told);

/** `error saga-state durable-flow-state (temporal-cadence)`: every rule of every duty, and what covers it. */
export const dutiesOf = ({ duties }: Decided): string[] =>
  duties.flatMap(({ practice, rules, coveredBy }) =>
    rules.map((rule) => {
      const severity = rulebook.rules.find(({ id }) => id === rule)?.severity ?? 'info';
      const covered = coveredBy.length > 0 ? ` (${coveredBy.join(', ')})` : '';
      return `${severity} ${rule} → ${practice}${covered}`;
    }),
  );
