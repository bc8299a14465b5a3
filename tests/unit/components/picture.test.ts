import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { componentModels } from '../../../src/data/component-file.ts';
import { decisionModel } from '../../../src/data/decision-file.ts';
import { MOST_PARTS } from '../../../src/lib/components/fold.ts';
import { type Picture, pictureOf } from '../../../src/lib/components/picture.ts';
import { type Decided, type Decision, decide } from '../../../src/lib/decision/decide.ts';
import { en } from '../../support/languages.ts';
import { decisionsAbout, runs } from '../support/random-decisions.ts';
import { preset, PRESETS } from '../support/presets.ts';
import { content } from '../support/real.ts';

const model = decisionModel(en);
const file = componentModels.get(en) ?? assert.fail();
const decided = (decision: Decision): Decided =>
  decide(model.questionnaire, model.rulebook, decision);
const pictured = (decision: Decision): Picture => pictureOf(file, decided(decision));

const answers = (given: Readonly<Record<string, readonly string[]>>): Decision => ({
  answers: new Map(Object.entries(given)),
  requirements: new Set(),
  done: new Set(),
});

/** `store [PostgreSQL]`, `views ?read-latency-tolerance`, `outbox in store`. */
const partsIn = ({ parts }: Picture): string[] =>
  parts
    .map(({ id, notes, open, inside }) =>
      [
        id,
        notes.length > 0 ? ` [${notes.join('; ')}]` : '',
        open === undefined ? '' : ` ?${open}`,
        inside === undefined ? '' : ` in ${inside}`,
      ].join(''),
    )
    .toSorted();

/** `service --call {timeout}--> peers`, `!` where it is marked. */
const linksIn = ({ links }: Picture): string[] =>
  links
    .map(({ from, link, to, guards, mark }) => {
      const guard = guards.length > 0 ? ` {${guards.join(', ')}}` : '';
      return `${from} --${link}${guard}--> ${to}${mark === undefined ? '' : ' !'}`;
    })
    .toSorted();

const EXPECTED: Readonly<Record<string, { parts: readonly string[]; links: readonly string[] }>> = {
  'example-ecommerce-order-architecture': {
    parts: [
      'client',
      'service',
      'store [PostgreSQL]',
      'orchestrator [e.g. Temporal, Cadence]',
      'flow-state',
      'peers',
      'views',
      'projector',
      'broker',
      'subscribers',
      'cache [Redis]',
    ],
    links: [
      'client --call--> service',
      'service --write--> store !',
      'service --call--> orchestrator',
      'orchestrator --write--> flow-state',
      'orchestrator --call {timeout}--> peers',
      'service --read--> views',
      'projector --feed--> views',
      'service --message--> broker !',
      'broker --message--> subscribers',
      'service --read--> cache',
      'service --write--> cache',
      'broker --message--> projector',
    ],
  },
  'example-realtime-analytics-architecture': {
    parts: [
      'client',
      'service',
      'peers',
      'broker',
      'subscribers',
      'series [InfluxDB or TimescaleDB]',
    ],
    links: [
      'client --call--> service',
      'service --write--> series !',
      'service --call {circuit breaker, fallback, timeout}--> peers',
      'service --message--> broker !',
      'broker --message--> subscribers',
    ],
  },
  'scenario-financial-payment': {
    parts: ['client', 'service', 'store [PostgreSQL]', 'tx-manager [2PC]', 'peer-store'],
    links: [
      'client --call--> service',
      'service --write--> store',
      'service --call--> tx-manager',
      'tx-manager --commit--> store',
      'tx-manager --commit--> peer-store',
    ],
  },
  'scenario-social-network': {
    parts: [
      'client',
      'service',
      'views ?read-latency-tolerance',
      'event-store',
      'broker [Kafka]',
      'subscribers',
      'index [Elasticsearch]',
      'projector',
    ],
    links: [
      'client --call--> service',
      'service --write--> event-store',
      'service --read--> views',
      'service --message--> broker',
      'broker --message--> subscribers',
      'service --read--> index',
      'projector --feed--> index',
      'broker --message--> projector',
    ],
  },
  'scenario-api-gateway': {
    parts: ['client', 'service', 'store', 'peers', 'cache [Redis]'],
    links: [
      'client --call--> service',
      'service --write--> store',
      'service --call {circuit breaker, fallback, timeout}--> peers',
      'service --read--> cache',
      'service --write--> cache',
    ],
  },
};

describe('the picture of a preset is that of the specification', () => {
  for (const [name, { parts, links }] of Object.entries(EXPECTED)) {
    test(name, () => {
      const picture = pictured(preset(name));
      assert.deepEqual(partsIn(picture), parts.toSorted());
      assert.deepEqual(linksIn(picture), links.toSorted());
    });
  }
});

test('without an answer there is the base, its database dashed', () => {
  const picture = pictured(answers({}));
  assert.deepEqual(partsIn(picture), ['client', 'service', 'store ?data-storage']);
  assert.deepEqual(
    picture.links.map(({ open }) => open),
    [undefined, 'data-storage'],
  );
});

const outbox = (more: Readonly<Record<string, readonly string[]>>): Picture =>
  pictured(
    answers({
      'strong-consistency': ['eventual-consistency'],
      'eventual-consistency': ['short-transaction'],
      ...more,
    }),
  );

test('with an outbox the relay publishes, and nobody else', () => {
  const picture = outbox({
    'transactional-outbox': ['outbox-kafka'],
    communication: ['asynchronous-messaging'],
    'asynchronous-messaging': ['publish-subscribe'],
  });
  assert.ok(partsIn(picture).includes('outbox in store'));
  const links = linksIn(picture);
  for (const link of ['relay --read--> outbox', 'relay --message--> broker'])
    assert.ok(links.includes(link), link);
  assert.ok(!links.includes('service --message--> broker'));
});

test('half messages need no outbox', () => {
  const picture = outbox({ 'transactional-outbox': ['broker-transactional-messages'] });
  const ids = picture.parts.map(({ id }) => id);
  assert.ok(!ids.includes('outbox') && !ids.includes('relay'));
  assert.ok(linksIn(picture).includes('service --message--> broker'));
  assert.ok(linksIn(picture).includes('broker --call--> service'));
});

test('a coordinator of reservations is not the orchestrator of a saga', () => {
  const picture = outbox({ 'eventual-consistency': ['try-confirm-cancel'] });
  const ids = picture.parts.map(({ id }) => id);
  assert.ok(ids.includes('tcc-coordinator') && !ids.includes('orchestrator'));
});

test('work with a status to ask for goes through a queue', () => {
  const links = linksIn(
    pictured(
      answers({
        communication: ['asynchronous-messaging'],
        'asynchronous-messaging': ['http-status-resource'],
      }),
    ),
  );
  for (const link of ['broker --message--> worker', 'worker --write--> status'])
    assert.ok(links.includes(link), link);
});

test('without a broker a copy is fed from the store', () => {
  const picture = pictured(
    answers({ 'read-write-separation': ['cqrs'], 'read-latency-tolerance': ['asynchronous-cqrs'] }),
  );
  assert.ok(linksIn(picture).includes('projector --read--> store'));
});

/** What is wrong with the picture of any decision. */
function faultsOf(decision: Decision): string[] {
  const { states, open } = decided(decision);
  const { parts, links } = pictured(decision);
  const ids = new Set(parts.map(({ id }) => id));
  const base = new Set(content.components.base.flatMap(({ from, to }) => [from, to]));
  const stores = new Set(parts.filter(({ kind }) => kind === 'store').map(({ id }) => id));
  const isTaken = (id: string): boolean => states.get(id)?.is === 'taken';
  return [
    ...(parts.length > MOST_PARTS ? [`${parts.length} parts`] : []),
    ...(ids.size < parts.length ? ['a part twice'] : []),
    ...parts
      .filter(({ id, nodes }) => !base.has(id) && nodes.length === 0)
      .map(({ id }) => `${id} without a reason`),
    ...[...parts, ...links].flatMap(({ nodes }) => nodes.filter((id) => !isTaken(id))),
    ...parts
      .filter((part) => part.open !== undefined && !open.some(({ at }) => at === part.open))
      .map(({ id }) => `${id} waits for nothing`),
    ...parts.filter(({ inside }) => inside !== undefined && !ids.has(inside)).map(({ id }) => id),
    ...links
      .filter(({ from, to }) => !ids.has(from) || !ids.has(to) || from === to)
      .map(({ from, to }) => `${from} to ${to}`),
    ...links
      .filter(({ from, to }) => from === 'client' && stores.has(to))
      .map(({ to }) => `${to} open to clients`),
    ...parts
      .filter(({ id }) => !links.some(({ from, to }) => from === id || to === id))
      .map(({ id }) => `${id} without a link`),
  ];
}

test('no picture has too many parts, or one that no answer explains', () => {
  for (const [name, decision] of PRESETS) assert.deepEqual(faultsOf(decision), [], name);
  let isFull = false;
  fc.assert(
    fc.property(decisionsAbout(model.questionnaire, model.rulebook), (decision) => {
      assert.deepEqual(faultsOf(decision), []);
      isFull ||= pictured(decision).parts.length === MOST_PARTS;
    }),
    runs(),
  );
  assert.ok(isFull, 'no decision was large enough to be folded');
});

test('the order of answers changes nothing', () => {
  for (const [name, decision] of PRESETS) {
    const turned = { ...decision, answers: new Map([...decision.answers].toReversed()) };
    assert.deepEqual(pictured(turned), pictured(decision), name);
  }
});
