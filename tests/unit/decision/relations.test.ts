import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Rule } from '../../../src/lib/content/rule-schema.ts';
import { relatedRules } from '../../../src/lib/decision/relations.ts';
import { type Term, toMembers } from '../../../src/lib/decision/terms.ts';
import { inBoth } from '../../support/languages.ts';

const members = toMembers([{ id: 'ab', nodes: ['a', 'b'] }]);

const rule = (id: string, kind: Rule['kind'], given: Rule['if'], named: Rule['with']): Rule => ({
  id,
  if: given,
  kind,
  with: named,
  severity: 'warning',
  reason: inBoth(id, id),
  sources: [],
  judgement: true,
});

const rules = [
  rule('duty', 'requires', { groups: ['ab'] }, { practices: ['p'] }),
  rule('both', 'recommends', { nodes: ['a', 'c'] }, { nodes: ['d'] }),
  rule('clash', 'conflicts', { nodes: ['c'] }, { groups: ['ab'], nodes: ['d'] }),
  rule('promise', 'conflicts', { nodes: ['d'] }, { requirements: ['r'] }),
];

const names = (terms: readonly Term[]): string => terms.map(({ id }) => id).join('+');

/** `duty: needs p`: what is told of each rule. */
const told = (...nodes: string[]): string[] =>
  relatedRules(rules, members, new Set(nodes)).map(
    ({ rule: { id }, relation, own, alsoIf, others }) =>
      `${id}: ${names(own)} ${relation} ${names(others)}${alsoIf.length > 0 ? ` if ${names(alsoIf)}` : ''}`,
  );

describe('relatedRules(rules, members, nodes)', () => {
  test('name the node itself or by a group', () => {
    assert.deepEqual(told('b'), ['duty: ab needs p', 'clash: ab excludes c']);
  });

  test('say what has to hold beside it', () => {
    assert.deepEqual(told('a'), [
      'duty: ab needs p',
      'both: a together d if c',
      'clash: ab excludes c',
    ]);
  });

  test('are seen from both sides: what is needed goes together with what needs it', () => {
    assert.deepEqual(told('d'), [
      'both: d together a+c',
      'clash: d excludes c',
      'promise: d excludes r',
    ]);
  });

  test('of several nodes are told once, from the condition where both sides are theirs', () => {
    assert.deepEqual(told('c', 'd'), [
      'both: c together d if a',
      'clash: c excludes d+ab',
      'promise: d excludes r',
    ]);
  });

  test('of a node that no rule names are none', () => assert.deepEqual(told('z'), []));
});
