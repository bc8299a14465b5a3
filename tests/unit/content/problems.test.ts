import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Problem,
  PROBLEM_KINDS,
  problemReport,
  quoted,
} from '../../../src/lib/content/problems.ts';

const spelling: Problem = {
  kind: 'unknown-key',
  file: 'tree/root.json',
  node: 'x',
  detail: '"titel"',
};
const syntax: Problem = {
  kind: 'not-json',
  file: 'related.json',
  line: 3,
  node: null,
  detail: 'a comma',
};

test('PROBLEM_KINDS says of every kind what is wrong and how to fix it', () => {
  for (const { what, fix } of Object.values(PROBLEM_KINDS))
    assert.ok(what.length > 0 && fix.length > 0);
});

test('problemReport(problems, folder) lists all of them by file and line, however they come', () => {
  const report = problemReport([spelling, syntax], 'content');
  assert.equal(report, problemReport([syntax, spelling], 'content'));
  assert.deepEqual(report.split('\n').slice(0, 4), [
    '2 problems in the content',
    '',
    'content/related.json:3',
    '    this is not JSON: a comma',
  ]);
  assert.ok(report.includes('content/tree/root.json  x\n    unknown key: "titel"\n'));
});

test('problemReport(problems, folder) is not split or steered by what it names', () => {
  const detail = 'a\u001B[2J\u202E';
  const report = problemReport([{ ...syntax, file: 'a\nb.json', detail }], 'content');
  assert.ok(
    report.includes('content/a\\u{A}b.json:3\n    this is not JSON: a\\u{1B}[2J\\u{202E}\n'),
  );
});

test('problemReport(problems, folder) counts what is left of thousands', () => {
  const all = problemReport(
    Array.from({ length: 9000 }, (_, index) => ({ ...spelling, node: `x-${index}` })),
    'content',
  );
  assert.match(all, /^9000 problems [^]* x-49\n[^]*\n\nand 8950 more: unknown key\n$/);
  const inFiles = Array.from({ length: 9000 }, (_, index) => ({
    ...syntax,
    file: `${index}.json`,
  }));
  assert.match(problemReport(inFiles, 'content'), /\n\nand 8500 more: this is not JSON\n$/);
});

test('quoted(value) shortens what is long', () => {
  assert.equal(quoted('x'), '"x"');
  assert.equal(quoted('x'.repeat(99), 5), '"xxxx…');
  assert.equal(quoted(undefined), 'nothing');
});
