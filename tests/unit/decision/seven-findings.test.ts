import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decide } from '../../../src/lib/decision/decide.ts';
import { decisionAt, questionnaire, rulebook } from '../support/decisions.ts';
import { content } from '../support/real.ts';

const ruleIds = (address: string): string[] =>
  decide(questionnaire, rulebook, decisionAt(address)).findings.flatMap((one) =>
    one.kind === 'clash' ? [one.rule] : [],
  );

/** What every architect has to be told: the rule, the decision that it speaks against, and the same without the cause. */
const SEVEN = [
  {
    name: 'an atomic commit with a broker in the flow',
    rule: 'commit-and-broker',
    wrong: '#asynchronous-messaging=publish-subscribe&atomic-commit=two-phase-commit',
    right: '#asynchronous-messaging=publish-subscribe&eventual-consistency=transactional-outbox',
  },
  {
    name: 'several stores with an atomic commit',
    rule: 'polyglot-commit',
    wrong: '#atomic-commit=two-phase-commit&data-storage=polyglot-persistence',
    right: '#atomic-commit=two-phase-commit&data-storage=single-database',
  },
  {
    name: 'telemetry with a saga',
    rule: 'telemetry-saga',
    wrong: '#polyglot-persistence=time-series-store&saga=saga-orchestration',
    right: '#polyglot-persistence=cache-store&saga=saga-orchestration',
  },
  {
    name: 'a second organisation with an atomic commit',
    rule: 'commit-partner',
    wrong: '#atomic-commit=two-phase-commit&req=outside-partner',
    right: '#eventual-consistency=best-effort-notification&req=outside-partner',
  },
  {
    name: 'reads that show a change at once with a search read model',
    rule: 'search-visibility',
    wrong: '#read-model-diversity=search-read-model&req=visible-at-once',
    right: '#read-model-diversity=materialized-views&req=visible-at-once',
  },
  {
    name: 'four nines with timeouts only',
    rule: 'timeouts-only',
    wrong: '#fault-tolerance=simple-timeout&req=four-nines',
    right: '#fault-tolerance=circuit-breaker&req=four-nines',
  },
  {
    name: 'order with competing consumers',
    rule: 'competing-order',
    wrong: '#point-to-point-queue=competing-consumers&req=channel-order',
    right: '#point-to-point-queue=competing-consumers&req=four-nines',
  },
] as const;

describe('a finding must appear for', () => {
  for (const { name, rule, wrong, right } of SEVEN) {
    test(name, () => {
      assert.ok(ruleIds(wrong).includes(rule));
      assert.ok(!ruleIds(right).includes(rule));
      const { remedy } = content.rules.find(({ id }) => id === rule) ?? {};
      assert.ok(remedy, 'what to do about it');
    });
  }
});
