import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decide } from '../../../src/lib/decision/decide.ts';
import { toQuestionnaire } from '../../../src/lib/decision/questionnaire.ts';
import { type RuleRecords, toRulebook } from '../../../src/lib/decision/rulebook.ts';
import { toTree } from '../../../src/lib/tree/model.ts';
import { decisionOf, findingsOf, hintsOf, questionnaireFrom } from '../support/decisions.ts';

const questions = questionnaireFrom(`
  root any question
  ├── a A B
  ├── b
  ├── c any question A
  │   └── c1
  └── d
`);

type Rule = RuleRecords['rules'][number];

const rule = (id: string, more: Partial<Rule>): Rule => ({
  id,
  if: { nodes: ['a'] },
  kind: 'conflicts',
  with: { nodes: ['b'] },
  severity: 'warning',
  ...more,
});

const practice = (id: string, ...coveredBy: string[]) => ({ id, coveredBy });

const rules = toRulebook({
  groups: [],
  requirements: [{ id: 'r', impliedBy: ['b'] }],
  practices: [practice('p1', 'c', 'd'), practice('p2'), practice('p3')],
  rules: [
    rule('z-clash', {}),
    rule('a-clash', {}),
    rule('said', { with: { requirements: ['r'] }, severity: 'error' }),
    rule('left-out', { kind: 'requires', with: { nodes: ['d', 'c1'] } }),
    rule('one-side', { with: { nodes: ['c1'] }, severity: 'info' }),
    rule('other-side', { if: { nodes: ['c1'] }, with: { nodes: ['a'] } }),
    rule('should', { kind: 'recommends', with: { practices: ['p1', 'p2'] } }),
    rule('must', { kind: 'requires', with: { practices: ['p2'] }, severity: 'error' }),
    rule('no-duty', { if: { nodes: ['d'] }, kind: 'requires', with: { practices: ['p3'] } }),
  ],
});

const decided = decide(questions, rules, {
  ...decisionOf({ root: ['a', 'b', 'c'] }),
  done: new Set(['p1', 'p3']),
});

test('findings stand by severity, then clash, missing and caution, then by id', () => {
  assert.deepEqual(findingsOf(decided), [
    'error clash said × requirement:r',
    'error caution a',
    'warning clash a-clash × node:b',
    'warning clash z-clash × node:b',
    'warning missing left-out → node:d',
    'warning caution a',
  ]);
});

test('hints name the possible nodes that they belong to', () => {
  assert.deepEqual(hintsOf(decided), [
    'warning pending left-out → node:c1',
    'warning ahead other-side × node:a',
    'info ahead one-side × node:c1',
  ]);
  for (const { nodes } of decided.hints) assert.deepEqual(nodes, ['c1']);
});

test('a duty has all its reasons and is as strong as the strongest; musts come first', () => {
  assert.deepEqual(decided.duties, [
    { practice: 'p2', severity: 'error', rules: ['must', 'should'], coveredBy: [], isDone: false },
    { practice: 'p1', severity: 'warning', rules: ['should'], coveredBy: ['c'], isDone: true },
  ]);
});

describe('a caution that a rule says', () => {
  const saying = (saidBy: string) =>
    toQuestionnaire(
      toTree(
        'root',
        [...questions.tree.nodes.values()].map((node) =>
          node.id === 'c'
            ? {
                ...node,
                kind: 'outcome' as const,
                cautions: [{ severity: 'A', instead: [], saidBy }],
              }
            : node,
        ),
      ),
    );
  const isTold = (saidBy: string, answers: readonly string[]): boolean =>
    findingsOf(decide(saying(saidBy), rules, decisionOf({ root: answers }))).includes(
      'error caution c',
    );

  test('is left to a rule that is a finding or a duty', () => {
    assert.equal(isTold('a-clash', ['a', 'b', 'c']), false);
    assert.equal(isTold('must', ['a', 'c']), false);
  });

  test('is told where the rule does not fire, or only may', () => {
    assert.equal(isTold('a-clash', ['a', 'c']), true);
    assert.equal(isTold('must', ['b', 'c']), true);
    assert.equal(isTold('one-side', ['a', 'c']), true);
  });
});
