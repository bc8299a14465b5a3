import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFile, parseJson } from '../../src/lib/content/parse-file.ts';
import { treeFileSchema } from '../../src/lib/content/node-schema.ts';
import { record } from './support/records.ts';
import { en, inBoth, zh } from '../support/languages.ts';

describe('parseJson(file, text)', () => {
  test('is the value of valid text', () => {
    assert.deepEqual(parseJson('a.json', '{ "a": [1] }'), { value: { a: [1] } });
  });

  for (const text of ['', '{ "a": 1, }', '{ "a": 1 "b": 2 }']) {
    test(`reports ${JSON.stringify(text)} and where it goes wrong`, () => {
      const parsed = parseJson('a.json', text);
      assert.ok('problems' in parsed);
      const [problem] = parsed.problems;
      assert.equal(problem?.kind, 'not-json');
      assert.deepEqual([problem?.file, problem?.node], ['a.json', null]);
      assert.match(problem?.detail ?? '', /JSON/);
    });
  }
});

describe('parseFile(schema, file)', () => {
  const saga = record('saga');
  const parse = (value: unknown) => parseFile(treeFileSchema, { file: 'tree.json', value });

  test('is the value of a valid file', () => {
    assert.deepEqual(parse({ nodes: [saga] }), { value: { nodes: [saga] } });
  });

  const cases = [
    {
      node: { ...saga, titel: 'Saga' },
      kind: 'unknown-key',
      id: 'saga',
      detail: 'titel at nodes.0',
    },
    {
      node: { ...saga, title: inBoth('Saga', ' ') },
      kind: 'missing-text',
      detail: 'nodes.0.title[zh]',
    },
    {
      node: { ...saga, title: { [en]: 'Saga' } },
      kind: 'missing-text',
      detail: 'nodes.0.title[zh]',
    },
    { node: { ...saga, summary: undefined }, kind: 'missing-text', detail: 'nodes.0.summary' },
    { node: { ...saga, id: 'Saga' }, kind: 'bad-id', id: 'Saga', detail: 'nodes.0.id' },
    { node: { ...saga, id: undefined }, kind: 'bad-id', id: null, detail: 'nodes.0.id' },
    { node: { ...saga, choose: 'some' }, kind: 'bad-choose', detail: 'nodes.0.choose' },
    { node: { ...saga, kind: 'answer' }, kind: 'bad-value', detail: 'nodes.0.kind' },
    { node: { ...saga, children: [] }, kind: 'bad-value', detail: 'nodes.0.children' },
    { node: { ...saga, children: ['b', 'B'] }, kind: 'bad-value', detail: 'nodes.0.children.1' },
    { node: { ...saga, reviewed: '22.11.2026' }, kind: 'bad-value', detail: 'nodes.0.reviewed' },
    { node: { ...saga, reviewed: '2026-02-30' }, kind: 'bad-value', detail: 'nodes.0.reviewed' },
  ];
  for (const { node, kind, id = 'saga', detail } of cases) {
    test(`reports ${kind} at ${detail}, with the node's id`, () => {
      const parsed = parse({ nodes: [node] });
      assert.ok('problems' in parsed);
      assert.deepEqual(
        parsed.problems.map((problem) => [problem.kind, problem.file, problem.node]),
        [[kind, 'tree.json', id]],
      );
      assert.equal(parsed.problems[0]?.detail.split(' (')[0], detail);
    });
  }

  test('reports every violation', () => {
    const parsed = parse({
      nodes: [
        { ...saga, kind: 'x' },
        { ...record('b'), origin: 'y' },
      ],
      more: 1,
    });
    assert.ok('problems' in parsed);
    assert.deepEqual(parsed.problems.map(({ node }) => node).toSorted(), ['b', null, 'saga']);
  });

  for (const value of [null, [], 'text', {}, { nodes: [] }]) {
    test(`reports ${JSON.stringify(value)} as a problem of the whole file`, () => {
      const parsed = parse(value);
      assert.ok('problems' in parsed);
      assert.equal(parsed.problems[0]?.node, null);
    });
  }
});
