import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toContent } from '../../src/lib/content/content.ts';
import { ContentError } from '../../src/lib/content/problems.ts';
import { type Edit, files } from './support/files.ts';
import { inBoth } from '../support/languages.ts';

/** The problems of broken copies of the real files, as `kind in file`; an error of code stays one. */
function problemsOf(...edits: readonly Edit[]): string[] {
  try {
    toContent(files(...edits));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(({ kind, file }) => `${kind} in ${file}`).toSorted();
  }
  return [];
}

const SCENARIOS = 'content/scenarios.json';
const EXAMPLES = 'content/examples.json';
const DISCOVERY = 'content/tree/service-discovery.json';

const badStep: Edit = { file: EXAMPLES, at: 'examples/ecommerce-order/steps/1/to', to: 'cqrs' };
const badScenario: Edit = {
  file: SCENARIOS,
  at: 'scenarios/iot-ingest/stack/items/0/node',
  to: 'x',
};
const emptyTitle: Edit = { file: DISCOVERY, at: 'nodes/etcd/title/en', to: '' };
const badPart: Edit = { file: 'content/tree/communication.json', at: 'nodes/grpc/kind', to: 'x' };
const badRelated: Edit = { file: 'content/related.json', at: 'origin/url', to: 'nowhere' };

describe('toContent(files) gives one report', () => {
  test('of files that do not fit their form', () => {
    assert.deepEqual(problemsOf(badPart, emptyTitle, badRelated), [
      'bad-value in content/related.json',
      'bad-value in content/tree/communication.json',
      `missing-text in ${DISCOVERY}`,
    ]);
  });

  test('of two problems in one file', () => {
    const other: Edit = { file: DISCOVERY, at: 'nodes/consul/patterns', to: ['x'] };
    const title: Edit = { file: DISCOVERY, at: 'nodes/eureka/label/zh', to: '长'.repeat(99) };
    assert.deepEqual(problemsOf(other, title), [
      `label-too-long in ${DISCOVERY}`,
      `unknown-reference in ${DISCOVERY}`,
    ]);
  });

  test('of references in several files', () => {
    const combine: Edit = { file: 'content/patterns.json', at: 'patterns/saga/node', to: 'x' };
    const tech: Edit = {
      file: 'content/technologies.json',
      at: 'technologies/kafka/nodes',
      to: ['x'],
    };
    assert.deepEqual(problemsOf(badScenario, combine, tech), [
      'unknown-reference in content/patterns.json',
      `unknown-reference in ${SCENARIOS}`,
      'unknown-reference in content/technologies.json',
    ]);
  });

  test('of a problem in the tree and a reference elsewhere', () => {
    const long: Edit = { file: DISCOVERY, at: 'nodes/etcd/label/zh', to: '长'.repeat(99) };
    assert.deepEqual(problemsOf(long, badScenario), [
      `label-too-long in ${DISCOVERY}`,
      `unknown-reference in ${SCENARIOS}`,
    ]);
  });

  test('of a reference and a step that leads nowhere', () => {
    assert.deepEqual(problemsOf(badScenario, badStep), [
      `not-a-step in ${EXAMPLES}`,
      `unknown-reference in ${SCENARIOS}`,
    ]);
  });

  test('of a branch that leads back to the root', () => {
    const back: Edit = { file: DISCOVERY, at: 'nodes/gossip/children', to: ['distributed-system'] };
    const choose: Edit = { file: DISCOVERY, at: 'nodes/gossip/choose', to: 'one' };
    assert.notDeepEqual(problemsOf(back, choose), []);
  });
});

describe('toContent(files) reports a step', () => {
  const steps = [
    { why: 'with "to" although it is skipped', at: 'skipped', to: true },
    { why: 'without "to" although it is not skipped', at: 'to', to: undefined },
    { why: 'that leads to where it is asked', at: 'to', to: 'strong-consistency' },
  ];
  for (const { why, at, to } of steps) {
    test(why, () => {
      const edit = { file: EXAMPLES, at: `examples/ecommerce-order/steps/1/${at}`, to };
      assert.deepEqual(problemsOf(edit), [`not-a-step in ${EXAMPLES}`]);
    });
  }
});

describe('toContent(files) reports what does not exist', () => {
  const caution = {
    row: 1,
    severity: 'A',
    text: inBoth('x', '某'),
    reviewed: '2026-11-22',
  };
  const cautions = [{ ...caution, sources: ['X'] }];
  const references = [
    { file: 'content/technologies.json', at: 'technologies/kafka/nodes', to: ['x'] },
    { file: SCENARIOS, at: 'scenarios/iot-ingest/architecture/items/0/node', to: 'x' },
    { file: SCENARIOS, at: 'scenarios/iot-ingest/patterns/items/0/pattern', to: 'x' },
    { file: SCENARIOS, at: 'scenarios/iot-ingest/stack/items/0/technology', to: 'x' },
    { file: SCENARIOS, at: 'scenarios/iot-ingest/cautions', to: cautions },
    { file: EXAMPLES, at: 'examples/ecommerce-order/steps/0/node', to: 'x' },
    { file: EXAMPLES, at: 'examples/ecommerce-order/steps/0/to', to: 'x' },
    { file: EXAMPLES, at: 'examples/ecommerce-order/recommendation/items/0/node', to: 'x' },
    { file: EXAMPLES, at: 'examples/ecommerce-order/architecture/0/nodes', to: ['x'] },
    { file: EXAMPLES, at: 'examples/ecommerce-order/architecture/0/technologies', to: ['x'] },
    { file: EXAMPLES, at: 'examples/ecommerce-order/cautions', to: cautions },
    { file: 'content/patterns.json', at: 'patterns/saga/node', to: 'x' },
    { file: 'content/patterns.json', at: 'patterns/saga/combine/0/node', to: 'x' },
    { file: 'content/patterns.json', at: 'patterns/saga/combine/0/pattern', to: 'x' },
    { file: 'content/patterns.json', at: 'patterns/saga/cautions', to: cautions },
  ];
  for (const edit of references) {
    test(`at ${edit.at}`, () => {
      assert.deepEqual(problemsOf(edit), [`unknown-reference in ${edit.file}`]);
    });
  }
});

describe('toContent(files) reports an id used twice', () => {
  const twins = [
    { file: SCENARIOS, at: 'scenarios/iot-ingest/id', to: 'ecommerce-order' },
    { file: EXAMPLES, at: 'examples/realtime-analytics/id', to: 'ecommerce-order' },
    { file: 'content/patterns.json', at: 'patterns/1/id', to: 'saga' },
    { file: 'content/technologies.json', at: 'technologies/1/id', to: 'atomikos' },
    { file: 'content/sources.json', at: 'sources/1/key', to: 'AZ-SAGA' },
    { file: 'content/related.json', at: 'documents/1/id', to: 'verification-tools-matrix' },
  ];
  for (const edit of twins) {
    test(`in ${edit.file}`, () => {
      assert.ok(problemsOf(edit).includes(`duplicate-id in ${edit.file}`));
    });
  }
});
