import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { decisionJsonSchema } from '../../src/lib/decision/decision-schema.ts';
import { bytes, site } from './support/site.ts';

test('/decision.schema.json is the schema of what the command writes and reads', () => {
  const published: unknown = JSON.parse(bytes(site, 'decision.schema.json').toString('utf8'));
  assert.deepEqual(published, JSON.parse(JSON.stringify(decisionJsonSchema())));
  const isValid = new Ajv2020().compile(published as AnySchemaObject);
  assert.ok(isValid({ answers: { saga: ['saga-orchestration'], cqrs: 'unsure' } }));
  assert.ok(!isValid({ answers: { saga: 'saga-orchestration' } }));
});
