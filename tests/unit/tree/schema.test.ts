import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  cautionSchema,
  idSchema,
  nodeSchema,
  textSchema,
  treeFileSchema,
} from '../../../src/lib/content/node-schema.ts';
import { caution, record } from '../support/records.ts';
import { en, inBoth, zh } from '../../support/languages.ts';

interface Schema {
  safeParse(value: unknown): { success: boolean };
}

function accepts(schema: Schema, value: unknown): void {
  assert.equal(schema.safeParse(value).success, true, JSON.stringify(value));
}

function refuses(schema: Schema, value: unknown): void {
  assert.equal(schema.safeParse(value).success, false, JSON.stringify(value));
}

test('idSchema takes lower case, digits and single hyphens', () => {
  for (const id of ['saga', '2pc', 'saga-orchestration', 'http-2']) accepts(idSchema, id);
  const others = ['', 'Saga', 'saga_x', '-saga', 'saga-', 'saga--x', 'sa ga', '事务', 'a/b', 1];
  for (const id of others) refuses(idSchema, id);
});

test('textSchema takes a text in both languages, and no other', () => {
  accepts(textSchema, inBoth('Yes', '是'));
  for (const text of [{ [en]: 'Yes' }, { [zh]: '是' }, inBoth('', '是'), inBoth('Yes', ' ')]) {
    refuses(textSchema, text);
  }
  refuses(textSchema, { [en]: 'Yes', [zh]: '是', de: 'Ja' });
  refuses(textSchema, 'Yes');
});

describe('cautionSchema', () => {
  test('takes a row of the review or null, and a judgement', () => {
    for (const row of [1, 51, null]) accepts(cautionSchema, caution({ row }));
    accepts(cautionSchema, caution({ sources: [], judgement: true }));
  });

  const wrong = [
    { row: 0 },
    { row: 1.5 },
    { severity: 'D' },
    { sources: [''] },
    { judgement: false },
    { reviewed: '2026-13-01' },
    { date: '2026-11-22' },
  ];
  for (const more of wrong) {
    test(`refuses ${JSON.stringify(more)}`, () =>
      refuses(cautionSchema, { ...caution(), ...more }));
  }
});

describe('nodeSchema', () => {
  test('takes a leaf and a node with branches', () => {
    accepts(nodeSchema, record('leaf'));
    accepts(nodeSchema, record('top', { children: ['leaf'], recommended: true }));
    accepts(nodeSchema, record('leaf', { when: inBoth('Yes', '是'), cautions: [caution()] }));
  });

  const wrong = [
    { kind: 'answer' },
    { choose: 'some' },
    { origin: 'own' },
    { recommended: false },
    { children: [] },
    { technologies: ['Kafka'] },
    { colour: 'red' },
  ];
  for (const more of wrong) {
    test(`refuses ${JSON.stringify(more)}`, () =>
      refuses(nodeSchema, { ...record('saga'), ...more }));
  }
});

test('treeFileSchema takes a file with at least one node', () => {
  accepts(treeFileSchema, { nodes: [record('saga')] });
  refuses(treeFileSchema, { nodes: [] });
  refuses(treeFileSchema, [record('saga')]);
});
