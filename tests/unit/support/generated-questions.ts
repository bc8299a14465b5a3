import type { Answer } from '../../../src/lib/decision/answers.ts';
import type { Decision } from '../../../src/lib/decision/decide.ts';
import {
  type Questioned,
  type Questionnaire,
  toQuestionnaire,
} from '../../../src/lib/decision/questionnaire.ts';
import { type Rulebook, toRulebook } from '../../../src/lib/decision/rulebook.ts';
import { toTree } from '../../../src/lib/tree/model.ts';
import { inBoth } from '../../support/languages.ts';
import type { Random } from './fuzz/random.ts';
import { generatedTree } from './generated.ts';
import { drawn } from './real.ts';

const KINDS = ['requires', 'recommends', 'conflicts'] as const;

/** As many rules as the real tree has for its nodes. */
const NODES_PER_RULE = 2;

/** Questions about a generated tree: the root's branches apply, others combine in any way. */
export function generatedQuestions(random: Random, count: number): Questionnaire {
  const [real] = drawn;
  if (!real) throw new Error('no drawn tree');
  const { root, nodes } = generatedTree(random, count, real.tree);
  const read = [...nodes.values()].map(({ id, kind, children = [] }): Questioned => {
    const choose = id === root ? 'all' : random.of(['one', 'any', 'all'] as const);
    return { id, kind, children, choose: children.length > 0 ? choose : undefined };
  });
  return toQuestionnaire(toTree(root, read));
}

/** Rules between any of its nodes, half of them about a practice. */
export function generatedRules(random: Random, { order }: Questionnaire): Rulebook {
  const any = (): string => random.of(order).id;
  const practices = Array.from({ length: Math.ceil(order.length / 4) }, (_, index) => ({
    id: `p${index}`,
    coveredBy: [any()],
  }));
  const groups = practices.map((_, index) => ({
    id: `g${index}`,
    name: inBoth('group', '组'),
    nodes: [any(), any(), any()],
  }));
  const rules = Array.from({ length: Math.ceil(order.length / NODES_PER_RULE) }, (_, index) => {
    const isDuty = index % 2 === 0;
    return {
      id: `r${index}`,
      if: index % 3 === 0 ? { groups: [random.of(groups).id] } : { nodes: [any()] },
      kind: isDuty ? ('requires' as const) : random.of(KINDS),
      with: isDuty ? { practices: [random.of(practices).id] } : { nodes: [any()] },
      severity: 'warning' as const,
    };
  });
  return toRulebook({ groups, rules, practices, requirements: [] });
}

/** A decision that answers every question that it comes to, one after the other in reading order. */
export function fullDecision(random: Random, { options, singles }: Questionnaire): Decision {
  const answers = new Map<string, Answer>();
  for (const [at, its] of options)
    answers.set(at, singles.has(at) ? [random.of(its)] : its.filter(() => random.below(2) === 0));
  return { answers, requirements: new Set(), done: new Set() };
}
