import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { en, inBoth } from '../support/languages.ts';
import { content, LOCALES, tree } from './support/real.ts';
import { bytes, fileAt, site } from './support/site.ts';

type Json = Record<string, unknown>;

interface Published {
  readonly $schema: string;
  readonly languages: readonly string[];
  readonly date: string;
  readonly root: string;
  readonly nodes: readonly (Json & { id: string; children?: string[] })[];
}

function json(file: string): unknown {
  return JSON.parse(bytes(site, file).toString('utf8'));
}

const published = json('tree.json') as Published;
const schema = json('tree.schema.json') as AnySchemaObject;
// zod states the form of a date by a pattern as well, which is checked.
const isValid = new Ajv2020({ formats: { date: true } }).compile(schema);

/** The published tree with its second node changed. */
function withNode(change: Json): Json {
  const [first, second, ...rest] = published.nodes;
  return { ...published, nodes: [first, { ...second, ...change }, ...rest] };
}

describe('/tree.json', () => {
  test('is valid against /tree.schema.json', () => {
    assert.ok(isValid(published), JSON.stringify(isValid.errors));
  });

  test('names that schema, and the schema its draft', () => {
    const { origin, pathname } = new URL(published.$schema);
    assert.equal(origin, site.origin);
    assert.equal(fileAt(site, pathname), 'tree.schema.json');
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
  });

  test('has the nodes of the data, in reading order, with the same parents', () => {
    assert.equal(published.root, tree.root);
    assert.equal(published.date, content.treeDate);
    assert.deepEqual(published.languages, LOCALES);
    assert.deepEqual(
      published.nodes.map(({ id }) => id),
      [...tree.nodes.keys()],
    );
    const parents = published.nodes.flatMap(({ id, children = [] }) =>
      children.map((child) => [child, id] as const),
    );
    assert.deepEqual(new Map(parents), tree.parents);
  });

  test('has every node as the data has it', () => {
    for (const node of published.nodes) assert.deepEqual(node, tree.nodes.get(node.id), node.id);
  });
});

describe('/tree.schema.json refuses', () => {
  const broken: Record<string, unknown> = {
    'a node without a Chinese label': withNode({ label: { [en]: 'Label' } }),
    'an empty text': withNode({ summary: inBoth('', '概要') }),
    'an unknown kind': withNode({ kind: 'riddle' }),
    'an unknown way to choose': withNode({ choose: 'none' }),
    'an id with a capital letter': withNode({ id: 'Saga' }),
    'an unknown key': withNode({ colour: 'red' }),
    'a date that is none': withNode({ reviewed: 'yesterday' }),
    'an empty list of branches': withNode({ children: [] }),
    'an empty list of gains': withNode({ gains: [] }),
    'a branch that is not asked': withNode({ asked: false }),
    'a pair of one': withNode({ exclusive: ['a'] }),
    'a pair of three': withNode({ exclusive: ['a', 'b', 'c'] }),
    'a question that may not be left open': withNode({ optional: false }),
    'a caution without sources': withNode({ cautions: [{ row: 1, severity: 'A' }] }),
    'a tree without a date': { ...published, date: undefined },
    'an edition that is none': { ...published, date: '2026-11-22.0' },
    'a tree without nodes': { ...published, nodes: [] },
    'a tree without a root': { ...published, root: undefined },
    'no tree at all': [],
  };

  for (const [name, value] of Object.entries(broken)) {
    test(name, () => assert.equal(isValid(value), false));
  }
});
