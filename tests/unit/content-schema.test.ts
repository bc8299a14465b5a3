import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  examplesSchema,
  patternsSchema,
  relatedSchema,
  scenariosSchema,
  sourcesSchema,
  technologiesSchema,
} from '../../src/lib/content/schema.ts';
import { files } from './support/files.ts';

const schemas = {
  sources: sourcesSchema,
  technologies: technologiesSchema,
  scenarios: scenariosSchema,
  examples: examplesSchema,
  patterns: patternsSchema,
  related: relatedSchema,
} as const;

/** A change in each that its schema refuses. */
const wrong: readonly { name: keyof typeof schemas; at: string; to: unknown }[] = [
  { name: 'sources', at: 'sources/AZ-SAGA/key', to: 'az-saga' },
  { name: 'sources', at: 'sources/AZ-SAGA/url', to: 'learn.microsoft.com' },
  { name: 'sources', at: 'sources/AZ-SAGA/seen', to: 'yes' },
  { name: 'sources', at: 'sources/AZ-SAGA/title', to: '' },
  { name: 'technologies', at: 'technologies/kafka/id', to: 'Kafka' },
  { name: 'technologies', at: 'technologies/kafka/nodes', to: undefined },
  { name: 'scenarios', at: 'scenarios/iot-ingest/name/zh', to: '' },
  { name: 'scenarios', at: 'scenarios/iot-ingest/stack/items', to: [] },
  { name: 'scenarios', at: 'scenarios/iot-ingest/stack/join', to: '' },
  { name: 'scenarios', at: 'scenarios/iot-ingest/stack/items/0/url', to: 'https://example.org/' },
  { name: 'examples', at: 'examples/ecommerce-order/steps', to: [] },
  { name: 'examples', at: 'examples/ecommerce-order/steps/0/reason', to: undefined },
  { name: 'examples', at: 'examples/ecommerce-order/steps/0/skipped', to: false },
  { name: 'examples', at: 'examples/ecommerce-order/reviewed', to: 'today' },
  { name: 'patterns', at: 'patterns/saga/price/en', to: ' ' },
  { name: 'patterns', at: 'patterns/saga/nodes', to: undefined },
  { name: 'related', at: 'documents/0/broken', to: 'yes' },
  { name: 'related', at: 'documents/0/target', to: '' },
  { name: 'related', at: 'origin/url', to: 'github' },
];

for (const [name, schema] of Object.entries(schemas)) {
  describe(`${name}Schema`, () => {
    const key = name as keyof typeof schemas;

    test('takes the real file', () => {
      assert.deepEqual(schema.safeParse(files()[key].value).error, undefined);
    });

    test('refuses a key that it does not know', () => {
      const file = files({ file: `content/${name}.json`, at: 'more', to: 1 });
      assert.equal(schema.safeParse(file[key].value).success, false);
    });

    for (const { at, to } of wrong.filter((change) => change.name === key)) {
      test(`refuses ${JSON.stringify(to) ?? 'nothing'} at ${at}`, () => {
        const { value } = files({ file: `content/${name}.json`, at, to })[key];
        assert.equal(schema.safeParse(value).success, false);
      });
    }
  });
}
