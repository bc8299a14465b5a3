import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { encodeAddress } from '../../../src/lib/decision/address.ts';
import { decide } from '../../../src/lib/decision/decide.ts';
import { CASES } from '../support/decision-cases.ts';
import {
  decisionAt,
  dutiesOf,
  findingsOf,
  hintsOf,
  openOf,
  outcomesOf,
  questionnaire,
  rulebook,
} from '../support/decisions.ts';
import { preset, PRESETS } from '../support/presets.ts';

describe('decide(questionnaire, rulebook, decision) of the real tree', () => {
  for (const { name, address, since, ...expected } of CASES) {
    const decision = address === undefined ? preset(name) : decisionAt(address);
    test(since === undefined ? name : `${name} (${since})`, () => {
      const decided = decide(questionnaire, rulebook, decision);
      const concerns = decided.concerns.filter(({ is }) => is !== 'open');
      assert.deepEqual(
        {
          concerns: Object.fromEntries(
            concerns.map(({ id, is }) => [id, [is, outcomesOf(decided, id)]]),
          ),
          notUsed: [...decided.statuses]
            .filter(([, status]) => status !== 'used')
            .map(([at, status]) => `${at}: ${status}`)
            .toSorted(),
          open: openOf(decided),
          findings: findingsOf(decided),
          hints: hintsOf(decided).toSorted(),
          duties: dutiesOf(decided).toSorted(),
        },
        { ...expected, hints: expected.hints.toSorted() },
      );
      if (address !== undefined) assert.equal(encodeAddress([decision]), address);
    });
  }
});

test('every decision of the content has its case', () => {
  const own = CASES.filter(({ address }) => address === undefined).map(({ name }) => name);
  assert.deepEqual(own.toSorted(), [...PRESETS.keys()].toSorted());
});

test('an empty decision opens with the question that decides most', () => {
  const { open } = decide(questionnaire, rulebook, decisionAt('#v=2026-11-22'));
  assert.deepEqual(
    open.map(({ at, below }) => `${at} ${below}`),
    [
      'transactional-consistency 37',
      'fault-tolerance 20',
      'read-write-separation 12',
      'communication 12',
      'data-storage 9',
      'service-discovery 7',
    ],
  );
});

test('pairs that do not go together are found', () => {
  const found = (address: string): string[] => {
    const { findings, duties } = decide(questionnaire, rulebook, decisionAt(address));
    return [
      ...findings.flatMap((one) => (one.kind === 'caution' ? [] : [one.rule])),
      ...duties.filter(({ coveredBy }) => coveredBy.length === 0).flatMap(({ rules }) => rules),
    ];
  };
  const pairs = {
    'polyglot-commit':
      '#atomic-commit=two-phase-commit&polyglot-persistence=search-store.transactional-store',
    'commit-and-broker': '#atomic-commit=two-phase-commit&publish-subscribe=kafka-partitions',
    'registry-regions': '#service-registry=etcd&req=several-regions',
    'event-sourcing-erasure': '#cqrs=event-sourcing&req=erasable-data',
    'search-visibility':
      '#read-latency-tolerance=synchronous-cqrs&read-model-diversity=search-read-model',
    'bulkhead-timeout':
      '#bulkhead=semaphore-bulkhead&call-timeout=skip&fault-tolerance=resilience-combination',
    'queue-dead-letter': '#transactional-outbox=outbox-reliable-broker',
    'telemetry-saga': '#polyglot-persistence=time-series-store&saga=saga-choreography',
  };
  for (const [rule, address] of Object.entries(pairs))
    assert.ok(found(address).includes(rule), rule);
});

test('what a rule says of synchronous CQRS is told once', () => {
  const decided = decide(
    questionnaire,
    rulebook,
    decisionAt('#read-latency-tolerance=synchronous-cqrs'),
  );
  assert.deepEqual(findingsOf(decided), []);
  assert.ok(dutiesOf(decided).includes('warning sync-cqrs-prepare → single-store-transaction'));
});
