import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { branchProblems } from '../../../src/lib/content/check-tree.ts';
import { record } from '../support/records.ts';

const ids = Array.from({ length: 50_000 }, (_, index) => `n-${index}`);
const filed = (id: string, children?: readonly string[]) => ({
  file: 'tree/x.json',
  node: record(id, children ? { children: [...children] } : {}),
});
const waysBack = (all: Parameters<typeof branchProblems>[0], root: string): string[] =>
  branchProblems(all, root)
    .filter(({ kind }) => kind === 'leads-back')
    .map(({ node, detail }) => `${node}: ${detail}`);

describe('branchProblems(nodes, root)', () => {
  test('names each branch that leads back, and none that two nodes share', () => {
    const all = [
      filed('a', ['b', 'c']),
      filed('b', ['d']),
      filed('c', ['d', 'c']),
      filed('d', ['a']),
    ];
    assert.deepEqual(waysBack(all, 'a'), ['d: a leads to d again', 'c: c leads to c again']);
  });

  test('takes its time once for each branch, however many a node has', () => {
    const last = ids.at(-1) ?? '';
    const all = [
      filed('root', ids),
      ...ids.map((id) => filed(id, id === last ? ['root'] : undefined)),
    ];
    const start = performance.now();
    assert.deepEqual(waysBack(all, 'root'), [`${last}: root leads to ${last} again`]);
    assert.ok(performance.now() - start < 10_000);
  });

  test('goes down as deep as nodes lead', () => {
    const all = ids.map((id, index) => filed(id, [ids[index + 1] ?? 'n-5']));
    assert.deepEqual(waysBack(all, 'n-0'), ['n-49999: n-5 leads to n-49999 again']);
  });
});
