import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  ContentError,
  type Problem,
  PROBLEM_KINDS,
  problemReport,
} from '../../src/lib/content/problems.ts';

const spelling: Problem = {
  kind: 'unknown-key',
  file: 'content/tree/root.json',
  node: 'saga',
  detail: 'titel',
};
const syntax: Problem = {
  kind: 'not-json',
  file: 'content/related.json',
  node: null,
  detail: 'Unexpected token',
};

test('PROBLEM_KINDS says of every kind what is wrong and how to mend it', () => {
  for (const [kind, { what, fix }] of Object.entries(PROBLEM_KINDS)) {
    assert.match(kind, /^[a-z]+(?:-[a-z]+)*$/);
    assert.match(what, /\w/, kind);
    assert.match(fix, /\w/, kind);
  }
});

describe('problemReport(problems)', () => {
  test('of one names file, node, what and fix', () => {
    assert.equal(
      problemReport([spelling]),
      [
        '1 problem in the content',
        '',
        'content/tree/root.json  saga',
        '    unknown key: titel',
        '    → correct its spelling or take it out',
        '',
      ].join('\n'),
    );
  });

  test('of one whose line is known names the line', () => {
    const report = problemReport([{ ...spelling, line: 12 }]);
    assert.match(report, /^content\/tree\/root\.json:12 {2}saga$/m);
  });

  test('of several counts and lists them all; a whole file has no node', () => {
    assert.equal(
      problemReport([spelling, syntax]),
      [
        '2 problems in the content',
        '',
        'content/tree/root.json  saga',
        '    unknown key: titel',
        '    → correct its spelling or take it out',
        '',
        'content/related.json',
        '    this is not JSON: Unexpected token',
        '    → mend the syntax at the position named; a comma too many or too few is the usual cause',
        '',
      ].join('\n'),
    );
  });
});

test('new ContentError(problems) carries the problems and says their report', () => {
  const error = new ContentError([spelling, syntax]);
  assert.equal(error.name, 'ContentError');
  assert.equal(error.message, problemReport([spelling, syntax]));
  assert.deepEqual(error.problems, [spelling, syntax]);
});
