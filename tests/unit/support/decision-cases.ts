/** What a decision comes to, as the specification of the decisions has it. */
export interface DecisionCase {
  /** Of a decision of the content: which of its scenarios or examples it is. */
  readonly name: string;
  /** Of what is no decision of the content. */
  readonly address?: string;
  /** The concerns that are not open, and their outcomes; `>` for each that one stands below. */
  readonly concerns: Readonly<Record<string, readonly [string, readonly string[]]>>;
  /** Answers that are not used, and why. */
  readonly notUsed: readonly string[];
  readonly open: readonly string[];
  readonly findings: readonly string[];
  readonly hints: readonly string[];
  readonly duties: readonly string[];
  /** What the content says otherwise since the specification was written. */
  readonly since?: string;
}

export const CASES: readonly DecisionCase[] = [
  {
    name: 'example-ecommerce-order',
    concerns: { 'transactional-consistency': ['begun', ['saga-orchestration']] },
    notUsed: [],
    open: [
      'fault-tolerance',
      'read-write-separation',
      'communication',
      'data-storage',
      'service-discovery',
      'compensation-strategy',
      'saga-orchestration (optional)',
    ],
    findings: [],
    hints: ['warning ahead telemetry-saga × group:any-saga'],
    duties: [
      'error call-timeout → timeout (call-timeout)',
      'error saga-idempotent → idempotent-handler',
      'error saga-state → durable-flow-state (temporal-cadence)',
      'warning saga-isolation → isolation-countermeasure',
    ],
  },
  {
    name: 'example-ecommerce-order-architecture',
    concerns: {
      'transactional-consistency': ['begun', ['saga-orchestration', 'cqrs', '>asynchronous-cqrs']],
      communication: ['done', ['publish-subscribe']],
      'data-storage': ['done', ['transactional-store', 'cache-store']],
    },
    notUsed: [],
    open: [
      'fault-tolerance',
      'service-discovery',
      'cqrs',
      'compensation-strategy',
      'read-model-diversity',
      'saga-orchestration (optional)',
      'publish-subscribe (optional)',
    ],
    findings: [],
    hints: [],
    duties: [
      'error async-cqrs-feed → atomic-publish',
      'error async-cqrs-feed → idempotent-handler',
      'error call-timeout → timeout (call-timeout)',
      'error channel-idempotent → idempotent-handler',
      'error polyglot-feed → copy-feed',
      'error saga-idempotent → idempotent-handler',
      'error saga-state → durable-flow-state (temporal-cadence)',
      'warning saga-isolation → isolation-countermeasure',
    ],
  },
  {
    name: 'example-realtime-analytics',
    concerns: {
      'transactional-consistency': ['begun', ['no-cross-service-transaction']],
      'fault-tolerance': [
        'begun',
        [
          'resilience-combination',
          '>circuit-breaker',
          '>>failure-rate-threshold',
          '>>half-open-probe',
          '>bulkhead',
        ],
      ],
    },
    notUsed: [],
    open: [
      'read-write-separation',
      'communication',
      'data-storage',
      'service-discovery',
      'retry-strategy',
      'bulkhead',
    ],
    findings: [],
    hints: [],
    duties: ['error bulkhead-timeout → timeout (call-timeout)'],
  },
  {
    name: 'example-realtime-analytics-architecture',
    concerns: {
      'transactional-consistency': ['begun', ['no-cross-service-transaction']],
      'fault-tolerance': [
        'begun',
        [
          'resilience-combination',
          '>circuit-breaker',
          '>>failure-rate-threshold',
          '>>half-open-probe',
          '>bulkhead',
        ],
      ],
      communication: ['done', ['publish-subscribe']],
      'data-storage': ['done', ['time-series-store']],
    },
    notUsed: [],
    open: [
      'read-write-separation',
      'service-discovery',
      'retry-strategy',
      'bulkhead',
      'publish-subscribe (optional)',
    ],
    findings: [],
    hints: ['warning ahead polyglot-commit × node:synchronous-cqrs'],
    duties: [
      'error bulkhead-timeout → timeout (call-timeout)',
      'error channel-idempotent → idempotent-handler (no-cross-service-transaction)',
      'error polyglot-feed → copy-feed',
      'warning publish-atomically → atomic-publish',
    ],
  },
  {
    name: 'scenario-ecommerce-order',
    concerns: {
      'transactional-consistency': ['begun', ['saga-orchestration', 'cqrs', '>asynchronous-cqrs']],
      communication: ['done', ['publish-subscribe', '>kafka-partitions']],
      'data-storage': ['done', ['relational-database']],
    },
    notUsed: [],
    open: [
      'fault-tolerance',
      'service-discovery',
      'cqrs',
      'compensation-strategy',
      'read-model-diversity',
      'saga-orchestration (optional)',
    ],
    findings: [],
    hints: ['warning ahead search-needs-store × node:search-read-model'],
    duties: [
      'error async-cqrs-feed → atomic-publish',
      'error async-cqrs-feed → idempotent-handler',
      'error call-timeout → timeout (call-timeout)',
      'error channel-idempotent → idempotent-handler',
      'error kafka-durability → replicated-log',
      'error kafka-groups → group-per-subscriber',
      'error saga-idempotent → idempotent-handler',
      'error saga-state → durable-flow-state (temporal-cadence)',
      'warning saga-isolation → isolation-countermeasure',
    ],
    since: 'kafka-durability is new',
  },
  {
    name: 'scenario-financial-payment',
    concerns: {
      'transactional-consistency': ['begun', ['two-phase-commit']],
      'data-storage': ['done', ['relational-database']],
    },
    notUsed: ['compensation-strategy: not-used'],
    open: ['fault-tolerance', 'read-write-separation', 'communication', 'service-discovery'],
    findings: ['warning clash commit-one-database × node:single-database'],
    hints: [
      'warning ahead commit-and-broker × group:broker-channel',
      'warning ahead search-needs-store × node:search-read-model',
    ],
    duties: [],
  },
  {
    name: 'scenario-social-network',
    concerns: {
      'transactional-consistency': ['begun', ['eventual-consistency', 'cqrs', '>event-sourcing']],
      communication: ['done', ['publish-subscribe', '>kafka-partitions']],
      'data-storage': ['done', ['search-store']],
    },
    notUsed: [],
    open: [
      'fault-tolerance',
      'eventual-consistency',
      'service-discovery',
      'read-latency-tolerance',
      'read-model-diversity',
      'event-sourcing (optional)',
    ],
    findings: [],
    hints: [
      'warning pending event-sourcing-views → group:any-view',
      'warning ahead polyglot-commit × node:synchronous-cqrs',
      'warning ahead half-messages-kafka × node:kafka-partitions',
      'info ahead two-brokers × node:kafka-partitions',
    ],
    duties: [
      'error channel-idempotent → idempotent-handler',
      'error event-sourcing-care → event-versioning',
      'error event-sourcing-care → idempotent-handler',
      'error kafka-durability → replicated-log',
      'error kafka-groups → group-per-subscriber',
      'error polyglot-feed → copy-feed',
      'warning event-store → event-store',
    ],
    since: 'kafka-durability is new',
  },
  {
    name: 'scenario-iot-ingest',
    concerns: {
      'transactional-consistency': ['begun', ['saga-choreography']],
      communication: ['done', ['publish-subscribe', '>kafka-partitions']],
      'data-storage': ['done', ['time-series-store']],
    },
    notUsed: [],
    open: [
      'fault-tolerance',
      'read-write-separation',
      'service-discovery',
      'compensation-strategy',
      'saga-choreography (optional)',
    ],
    findings: [
      'warning clash telemetry-saga × group:any-saga',
      'warning caution event-sourced-saga',
    ],
    hints: ['warning ahead polyglot-commit × node:synchronous-cqrs'],
    duties: [
      'error channel-idempotent → idempotent-handler',
      'error choreography-atomic-publish → atomic-publish',
      'error kafka-durability → replicated-log',
      'error kafka-groups → group-per-subscriber',
      'error polyglot-feed → copy-feed',
      'error saga-idempotent → idempotent-handler',
      'warning saga-isolation → isolation-countermeasure',
    ],
    since: 'kafka-durability is new; event-sourced-saga has a caution of scope choice',
  },
  {
    name: 'scenario-api-gateway',
    concerns: {
      'fault-tolerance': [
        'begun',
        [
          'resilience-combination',
          '>circuit-breaker',
          '>>failure-rate-threshold',
          '>>half-open-probe',
          '>bulkhead',
        ],
      ],
      'data-storage': ['done', ['cache-store']],
    },
    notUsed: [],
    open: [
      'transactional-consistency',
      'read-write-separation',
      'communication',
      'service-discovery',
      'retry-strategy',
      'bulkhead',
    ],
    findings: [],
    hints: [
      'warning ahead polyglot-commit × group:atomic-commit',
      'warning ahead polyglot-commit × node:synchronous-cqrs',
      'warning ahead consensus-one-store × node:polyglot-persistence',
    ],
    duties: ['error bulkhead-timeout → timeout (call-timeout)', 'error polyglot-feed → copy-feed'],
  },
  {
    name: 'test-2pc-plus-kafka',
    address:
      '#asynchronous-messaging=publish-subscribe&atomic-commit=two-phase-commit&communication=asynchronous-messaging&publish-subscribe=kafka-partitions&v=2026-11-22',
    concerns: {
      'transactional-consistency': ['begun', ['two-phase-commit']],
      communication: ['done', ['publish-subscribe', '>kafka-partitions']],
    },
    notUsed: [],
    open: ['fault-tolerance', 'read-write-separation', 'data-storage', 'service-discovery'],
    findings: ['warning clash commit-and-broker × group:broker-channel'],
    hints: [
      'warning ahead polyglot-commit × group:atomic-commit',
      'warning ahead commit-nosql × node:nosql-database',
      'warning ahead commit-one-database × node:single-database',
    ],
    duties: [
      'error channel-idempotent → idempotent-handler',
      'error kafka-durability → replicated-log',
      'error kafka-groups → group-per-subscriber',
    ],
    since: 'kafka-durability is new',
  },
  {
    name: 'test-polyglot-plus-2pc',
    address:
      '#atomic-commit=two-phase-commit&data-storage=polyglot-persistence&polyglot-persistence=search-store.transactional-store&v=2026-11-22',
    concerns: {
      'transactional-consistency': ['begun', ['two-phase-commit']],
      'data-storage': ['done', ['transactional-store', 'search-store']],
    },
    notUsed: [],
    open: ['fault-tolerance', 'read-write-separation', 'communication', 'service-discovery'],
    findings: ['warning clash polyglot-commit × group:atomic-commit'],
    hints: [
      'warning ahead polyglot-commit × node:synchronous-cqrs',
      'warning ahead commit-and-broker × group:broker-channel',
    ],
    duties: ['error polyglot-feed → copy-feed'],
    since: 'polyglot-commit is a warning',
  },
  {
    name: 'test-nothing',
    address: '#v=2026-11-22',
    concerns: {},
    notUsed: [],
    open: [
      'transactional-consistency',
      'fault-tolerance',
      'read-write-separation',
      'communication',
      'data-storage',
      'service-discovery',
    ],
    findings: [],
    hints: [],
    duties: [],
  },
  {
    name: 'test-all-skipped',
    address:
      '#communication=skip&data-storage=skip&fault-tolerance=skip&service-discovery=skip&transactional-consistency=skip&v=2026-11-22',
    concerns: {
      'transactional-consistency': ['skipped', []],
      'fault-tolerance': ['skipped', []],
      communication: ['skipped', []],
      'data-storage': ['skipped', []],
      'service-discovery': ['skipped', []],
    },
    notUsed: [],
    open: [],
    findings: [],
    hints: [],
    duties: [],
  },
  {
    name: 'test-all-unsure',
    address:
      '#communication=unsure&data-storage=unsure&fault-tolerance=unsure&service-discovery=unsure&transactional-consistency=unsure&v=2026-11-22',
    concerns: {
      'transactional-consistency': ['begun', []],
      'fault-tolerance': ['begun', []],
      communication: ['begun', []],
      'data-storage': ['begun', []],
      'service-discovery': ['begun', []],
    },
    notUsed: [],
    open: [
      'transactional-consistency',
      'fault-tolerance',
      'read-write-separation',
      'communication',
      'data-storage',
      'service-discovery',
    ],
    findings: [],
    hints: [],
    duties: [],
  },
  {
    name: 'test-grpc-without-tolerance',
    address:
      '#fault-tolerance=skip&service-discovery=platform-discovery&synchronous-request-response=grpc&v=2026-11-22',
    concerns: {
      'fault-tolerance': ['skipped', []],
      communication: ['begun', ['grpc']],
      'service-discovery': ['done', ['platform-discovery']],
    },
    notUsed: [],
    open: [
      'transactional-consistency',
      'read-write-separation',
      'data-storage',
      'communication',
      'grpc (optional)',
    ],
    findings: [],
    hints: [],
    duties: ['error call-timeout → timeout', 'warning grpc-balancing → request-balancing'],
  },
  {
    name: 'test-two-below-one',
    address: '#atomic-commit=two-phase-commit&saga=saga-orchestration&v=2026-11-22',
    concerns: { 'transactional-consistency': ['begun', []] },
    notUsed: ['atomic-commit: waiting', 'saga: waiting'],
    open: [
      'fault-tolerance',
      'read-write-separation',
      'communication',
      'strong-consistency (two)',
      'data-storage',
      'service-discovery',
    ],
    findings: [],
    hints: [],
    duties: [],
  },
];
