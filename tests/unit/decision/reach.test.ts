import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Answer } from '../../../src/lib/decision/answers.ts';
import { decide, type Decided } from '../../../src/lib/decision/decide.ts';
import { partingOf } from '../../../src/lib/decision/parting.ts';
import type { PreparedRule } from '../../../src/lib/decision/rulebook.ts';
import type { Term } from '../../../src/lib/decision/terms.ts';
import { trailOf } from '../../../src/lib/tree/model.ts';
import { decisionOf, questionnaire, rulebook } from '../support/decisions.ts';

const { tree, isOption, options } = questionnaire;

/** The answers that take some nodes: whatever is an option on their trails, and something below what needs that. */
function answersTaking(nodes: readonly string[]): Map<string, Answer> {
  const answers = new Map<string, string[]>();
  const take = (id: string): void => {
    for (const one of trailOf(tree, id)) {
      const { needs } = tree.nodes.get(one) ?? {};
      const needed = needs === undefined ? undefined : options.get(needs)?.[0];
      if (needed !== undefined) take(needed);
      const parent = tree.parents.get(one);
      if (parent === undefined || !isOption.has(one)) continue;
      answers.set(parent, [...new Set([...(answers.get(parent) ?? []), one])]);
    }
  };
  nodes.forEach(take);
  return answers;
}

const isTaken = ({ states }: Decided, id: string): boolean => states.get(id)?.is === 'taken';

test('every node can be taken, by the answers on its trail and by its own question alone', () => {
  for (const id of tree.nodes.keys()) {
    const whole = Object.fromEntries(answersTaking([id]));
    assert.ok(isTaken(decide(questionnaire, rulebook, decisionOf(whole)), id), id);
    const parent = tree.parents.get(id);
    if (parent === undefined || !isOption.has(id)) continue;
    const alone = decide(questionnaire, rulebook, decisionOf({ [parent]: [id] }));
    assert.ok(isTaken(alone, id), `${parent}=${id}`);
  }
});

describe('the rule', () => {
  for (const rule of rulebook.rules) test(`${rule.id} can fire`, () => assert.ok(canFire(rule)));
});

/** Some decision has the sides of a rule, or has one and leaves the other out. */
function canFire(rule: PreparedRule): boolean {
  const { id, kind, given, named } = rule;
  const others = kind === 'conflicts' ? named : [];
  const terms = [...given, ...(others.length > 0 ? others.slice(0, 1) : [])];
  const requirements = new Set(terms.flatMap((term) => (isRequirement(term) ? [term.id] : [])));
  return choices(terms.filter((term) => !isRequirement(term))).some((nodes) => {
    const answers = answersTaking(nodes);
    if (kind !== 'conflicts') leaveOut(named, nodes, answers);
    const decision = { answers, requirements, done: new Set<string>() };
    const { findings, duties } = decide(questionnaire, rulebook, decision);
    return (
      findings.some((one) => one.kind !== 'caution' && one.rule === id) ||
      duties.some(({ rules }) => rules.includes(id))
    );
  });
}

const isRequirement = ({ kind }: Term): boolean => kind === 'requirement';

/** One node for each term, such that one decision can take them all. */
function choices(terms: readonly Term[], chosen: readonly string[] = []): string[][] {
  const [first, ...rest] = terms;
  if (!first) return [[...chosen]];
  return rulebook.members
    .of(first)
    .filter((id) => chosen.every((other) => partingOf(tree, id, other) === undefined))
    .flatMap((id) => choices(rest, [...chosen, id]));
}

/** Skips what the members of terms stand below, as far as that leaves the taken nodes alone. */
function leaveOut(
  terms: readonly Term[],
  taken: readonly string[],
  answers: Map<string, Answer>,
): void {
  const kept = new Set(taken.flatMap((id) => trailOf(tree, id)));
  for (const member of terms.flatMap((term) => rulebook.members.of(term))) {
    const top = trailOf(tree, member).find((id) => !kept.has(id) && !isOption.has(id));
    if (top !== undefined) answers.set(top, 'skip');
  }
}
