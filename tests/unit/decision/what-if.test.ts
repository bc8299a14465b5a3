import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decide, type Decided } from '../../../src/lib/decision/decide.ts';
import { type Change, changed } from '../../../src/lib/decision/changed.ts';
import { whatIf } from '../../../src/lib/decision/what-if.ts';
import { decodeAddress, encodeAddress } from '../../../src/lib/decision/address.ts';
import {
  decisionAt,
  NO_RULES,
  questionnaire,
  rulebook,
  smallQuestions,
} from '../support/decisions.ts';
import { decisionsAbout, runs } from '../support/random-decisions.ts';

/** `pick=left`, `req+four-nines`: what is changed. */
function nameOf(change: Change): string {
  if ('requirement' in change) return `req${change.isTicked ? '+' : '-'}${change.requirement}`;
  const { at, answer } = change;
  if (answer === undefined) return `${at}=`;
  return typeof answer === 'string' ? `${at}=${answer}` : `${at}=${answer.join('.') || 'none'}`;
}

const changesAt = (address: string): string[] =>
  whatIf(smallQuestions, NO_RULES, decisionAt(address)).map(({ change }) => nameOf(change));

describe('whatIf(questionnaire, rulebook, decision)', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    '#v=2026-11-22': [],
    '#beside=beside-1': ['beside=beside-2'],
    // A concern can be skipped, and a skipped one be answered.
    '#pick=left': ['pick=right', 'pick=skip'],
    '#pick=skip': ['pick=left', 'pick=right'],
    '#pick=unsure': ['pick=left', 'pick=right', 'pick=skip'],
    // What answers below it settle can be answered otherwise.
    '#left=left-1': ['pick=right', 'pick=skip', 'left=left-2'],
    // Boxes are ticked one by one; those that are only implied are still open.
    '#boxes=x': ['boxes=none', 'boxes=x.y', 'boxes=skip'],
    '#x=x1': ['x=x2'],
    // What was declined can be taken back.
    '#pick-advice=skip': ['pick-advice='],
    // Answers that are not used change nothing.
    '#left=left-1&pick=right': ['pick=left', 'pick=skip'],
  };
  for (const [address, changes] of Object.entries(cases))
    test(`changes at ${address}: ${changes.join(', ') || 'none'}`, () =>
      assert.deepEqual(changesAt(address), changes));

  test('toggles requirements, but none that an answer sets', () => {
    const changes = whatIf(
      questionnaire,
      rulebook,
      decisionAt('#read-latency-tolerance=synchronous-cqrs&req=four-nines'),
    ).map(({ change }) => nameOf(change));
    assert.ok(changes.includes('req-four-nines'));
    assert.ok(changes.includes('req+channel-order'));
    assert.ok(!changes.some((name) => name.endsWith('visible-at-once')));
  });

  test('says what comes and what goes', () => {
    const decision = decisionAt('#atomic-commit=two-phase-commit&single-database=nosql-database');
    const found = whatIf(questionnaire, rulebook, decision).find(
      ({ change }) => nameOf(change) === 'strong-consistency=eventual-consistency',
    );
    assert.deepEqual(found?.comes, { outcomes: ['eventual-consistency'], findings: [] });
    assert.deepEqual(found.goes.outcomes, ['two-phase-commit']);
    assert.deepEqual(
      found.goes.findings.map((one) => (one.kind === 'caution' ? one.node : one.rule)),
      ['commit-nosql', 'commit-one-database'],
    );
  });

  test('equals deciding about what the changed decision has in its address', () => {
    const check = fc.property(decisionsAbout(questionnaire, rulebook), (decision) => {
      const now = decide(questionnaire, rulebook, decision);
      for (const { change, comes, goes } of whatIf(questionnaire, rulebook, decision)) {
        const [read] = decodeAddress(encodeAddress([changed(decision, change)])).decisions;
        assert.ok(read);
        const then = decide(questionnaire, rulebook, read);
        assert.deepEqual(told(comes), without(shown(then), shown(now)), nameOf(change));
        assert.deepEqual(told(goes), without(shown(now), shown(then)), nameOf(change));
      }
    });
    fc.assert(check, runs(100));
  });
});

const findingsTold = (findings: readonly object[]): string[] =>
  findings.map((one) =>
    JSON.stringify(one, (key, value: unknown) => (key === 'nodes' ? [] : value)),
  );

const told = (side: { outcomes: readonly string[]; findings: readonly object[] }): string[] => [
  ...side.outcomes,
  ...findingsTold(side.findings),
];

const shown = ({ outcomes, findings, hints }: Decided): string[] => [
  ...outcomes.map(({ id }) => id),
  ...findingsTold(findings),
  ...findingsTold(hints.filter(({ kind }) => kind === 'pending')),
];

const without = (some: readonly string[], others: readonly string[]): string[] =>
  some.filter((one) => !others.includes(one));
