import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { en } from '../support/languages.ts';
import { content, LOCALES } from './support/real.ts';
import { bytes, fileAt, site } from './support/site.ts';

type Json = Record<string, unknown>;

interface Published {
  readonly $schema: string;
  readonly languages: readonly string[];
  readonly rules: readonly Json[];
}

const json = (file: string): unknown => JSON.parse(bytes(site, file).toString('utf8'));

const published = json('rules.json') as Published;
const schema = json('rules.schema.json') as AnySchemaObject;
const isValid = new Ajv2020().compile(schema);

/** The published rules with the first one changed. */
function withRule(change: Json): Json {
  const [first, ...rest] = published.rules;
  return { ...published, rules: [{ ...first, ...change }, ...rest] };
}

describe('/rules.json', () => {
  test('is valid against /rules.schema.json', () => {
    assert.ok(isValid(published), JSON.stringify(isValid.errors));
  });

  test('names that schema, and the schema its draft', () => {
    const { origin, pathname } = new URL(published.$schema);
    assert.equal(origin, site.origin);
    assert.equal(fileAt(site, pathname), 'rules.schema.json');
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
  });

  test('has the rules, groups, practices and requirements of the data', () => {
    const { groups, rules, practices, requirements } = content;
    const { $schema, ...rest } = published;
    assert.notEqual($schema, '');
    assert.deepEqual(rest, { languages: LOCALES, groups, rules, practices, requirements });
  });
});

describe('/rules.schema.json refuses', () => {
  const broken: Record<string, unknown> = {
    'a rule without a Chinese reason': withRule({ reason: { [en]: 'Because.' } }),
    'a rule without a condition': withRule({ if: {} }),
    'a rule that names nothing': withRule({ with: {} }),
    'an empty list of nodes': withRule({ if: { nodes: [] } }),
    'a practice for a condition': withRule({ if: { practices: ['x'] } }),
    'an unknown kind': withRule({ kind: 'forbids' }),
    'an unknown severity': withRule({ severity: 'fatal' }),
    'an id with a capital letter': withRule({ id: 'Rule' }),
    'an unknown key': withRule({ colour: 'red' }),
    'a rule without sources': withRule({ sources: undefined }),
    'rules in another form': { ...published, rules: {} },
    'no requirements': { ...published, requirements: undefined },
    'nothing at all': [],
  };

  for (const [name, value] of Object.entries(broken)) {
    test(name, () => assert.equal(isValid(value), false));
  }
});
