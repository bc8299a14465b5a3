import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Change } from '../../../src/lib/decision/changed.ts';
import { turnsOf } from '../../../src/lib/decision/turns.ts';
import { type WhatIf, whatIf } from '../../../src/lib/decision/what-if.ts';
import { decisionAt, questionnaire, rulebook } from '../support/decisions.ts';

const NOTHING = { outcomes: [], findings: [] };

const answered = (at: string, answer: string, comes: string[], goes: string[] = []): WhatIf => ({
  change: { at, answer: [answer] },
  comes: { outcomes: comes, findings: [] },
  goes: { outcomes: goes, findings: [] },
});

const required = (requirement: string, count: number): WhatIf => ({
  change: { requirement, isTicked: true },
  comes: {
    outcomes: [],
    findings: Array.from({ length: count }, (_, place) => ({
      kind: 'caution',
      severity: 'error',
      node: 'n',
      place,
      instead: [],
    })),
  },
  goes: NOTHING,
});

const nameOf = (change: Change): string =>
  'requirement' in change ? change.requirement : String(change.answer);

describe('turnsOf(changes)', () => {
  const { changing, idle } = turnsOf([
    answered('far', 'f3', ['a', 'b'], ['c']),
    answered('far', 'f2', ['a'], ['c']),
    answered('even', 'e2', ['a'], ['c']),
    answered('far', 'f0', []),
    required('r0', 0),
    answered('near', 'n1', [], ['c']),
    answered('near', 'n3', ['a', 'b', 'c']),
    answered('idle', 'i0', []),
    required('r4', 4),
  ]);

  test('has the smallest change first, among questions and among answers', () => {
    assert.deepEqual(
      changing.map(({ at, turns }) => [
        at,
        ...turns.map(({ change, size }) => `${nameOf(change)} ${size}`),
      ]),
      [
        ['near', 'n1 1', 'n3 3'],
        ['far', 'f2 2', 'f3 3'],
        ['even', 'e2 2'],
        [undefined, 'r4 4'],
      ],
    );
  });

  test('gathers what changes nothing, in its own order', () => {
    assert.deepEqual(
      idle.map(({ at, changes }) => [at, ...changes.map(nameOf)]),
      [
        ['far', 'f0'],
        [undefined, 'r0'],
        ['idle', 'i0'],
      ],
    );
  });
});

test('no change of a real decision is lost', () => {
  const all = whatIf(
    questionnaire,
    rulebook,
    decisionAt('#atomic-commit=two-phase-commit&single-database=nosql-database&req=four-nines'),
  );
  const { changing, idle } = turnsOf(all);
  const changes = [
    ...changing.flatMap(({ turns }) => turns.map(({ change }) => change)),
    ...idle.flatMap((group) => group.changes),
  ];
  assert.deepEqual(new Set(changes), new Set(all.map(({ change }) => change)));
  assert.equal(changes.length, all.length);
  assert.ok(changing.length > 0 && idle.length > 0);
});
