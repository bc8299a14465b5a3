import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { questionProblems } from '../../../src/lib/content/check-questions.ts';
import type { NodeRecord } from '../../../src/lib/content/node-schema.ts';
import { toTree } from '../../../src/lib/tree/model.ts';
import { en, inBoth, zh } from '../../support/languages.ts';
import { content } from '../support/real.ts';
import { record } from '../support/records.ts';

/** A branch that asks something by itself, and needs siblings. */
const asking = (id: string, more: Partial<NodeRecord>): NodeRecord[] => [
  record(id, { ask: inBoth(`${id}?`, `${id} 吗？`), children: [`${id}-1`], ...more }),
  record(`${id}-1`),
];

const faultsOf = (records: readonly NodeRecord[], children: string[]): string[] => {
  const nodes = [record('root', { choose: 'all', children }), ...records];
  return questionProblems(
    nodes.map((node) => ({ file: 'tree/x.json', node })),
    toTree('root', nodes),
  ).map(({ kind, node, detail }) => `${kind} ${node}: ${detail}`);
};

describe('questionProblems(nodes, tree)', () => {
  test('lets no node wait for one that waits itself', () => {
    const row = [
      ...asking('a', { needs: 'b' }),
      ...asking('b', { needs: 'c' }),
      ...asking('c', {}),
    ];
    assert.deepEqual(faultsOf(row, ['a', 'b', 'c']), [
      'bad-standing a: "needs" b, which needs a sibling itself',
    ]);
  });

  test('names all that wait in a circle', () => {
    const circle = [
      ...asking('a', { needs: 'b' }),
      ...asking('b', { needs: 'c' }),
      ...asking('c', { needs: 'b' }),
    ];
    assert.deepEqual(faultsOf(circle, ['a', 'b', 'c']), [
      'bad-standing a: "needs" b, which needs a sibling itself',
      'never-taken b: c needs b in turn',
      'never-taken c: b needs c in turn',
    ]);
  });
});

const asked = [...content.tree.nodes.values()].flatMap(({ id, ask }) => (ask ? [{ id, ask }] : []));

describe('what the reader is asked', () => {
  test('is one question, with the sign of its language', () => {
    for (const { id, ask } of asked) {
      assert.match(ask[en], /^[A-Z][^.?!]*\?$/, id);
      assert.match(ask[zh], /^[^。？！?]*？$/, id);
    }
  });

  test('is said to the reader, as to somebody whom one knows', () => {
    for (const { id, ask } of asked) {
      assert.match(ask[en], /\byou(?:rs?)?\b/i, id);
      assert.match(ask[zh], /你/, id);
      assert.doesNotMatch(ask[zh], /您/, id);
    }
  });

  test('is asked once', () => {
    for (const locale of [en, zh] as const) {
      assert.equal(new Set(asked.map(({ ask }) => ask[locale])).size, asked.length);
    }
  });
});
