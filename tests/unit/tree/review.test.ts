import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Caution } from '../../../src/lib/content/node-schema.ts';
import { toTree } from '../../../src/lib/tree/model.ts';
import {
  barsBelow,
  isGrave,
  reviewCounts,
  reviewedLines,
  severitiesOf,
} from '../../../src/lib/tree/review.ts';
import { record } from '../support/records.ts';
import { inBoth } from '../../support/languages.ts';

const remark = (severity: Caution['severity'], scope: Caution['scope']): Caution => ({
  row: null,
  severity,
  scope,
  text: inBoth('x', 'x'),
  sources: [],
  judgement: true,
  reviewed: '2026-11-30',
});

const added = { origin: 'addition' } as const;

const tree = toTree('root', [
  record('root', { children: ['early', 'first', 'between', 'last', 'late', 'latest'] }),
  record('early', { ...added, cautions: [remark('A', 'condition')] }),
  record('first', { cautions: [remark('A', 'choice'), remark('C', 'wording')] }),
  record('between', added),
  record('last', { children: ['below'], cautions: [remark('B', 'choice')] }),
  record('below', { cautions: [remark('A', 'wording')] }),
  record('late', added),
  record('latest', added),
]);

test('reviewedLines(tree) numbers the lines of the source and draws no other', () => {
  assert.deepEqual(
    [...reviewedLines(tree)].map(([id, { number, stem }]) => `${number} ${stem}${id}`),
    ['1 root', '2 ├── first', '3 └── last', '4     └── below'],
  );
});

describe('barsBelow(tree, id)', () => {
  const drawn = (id: string): string[] =>
    barsBelow(tree, id).map(({ id: branch, bar }) =>
      [branch, bar.of, bar.reach, ...(bar.isFollowed ? ['followed'] : [])].join(' '),
    );

  test('ends the bar of the source at its last branch; that of additions goes on', () => {
    assert.deepEqual(drawn('root'), [
      'early source next',
      'first source next',
      'between source next',
      'last source here followed',
      'late addition next',
      'latest addition here',
    ]);
  });

  test('has one that goes no further where nothing was added', () => {
    assert.deepEqual(drawn('last'), ['below source here']);
    assert.deepEqual(drawn('below'), []);
  });
});

test('reviewCounts(tree, others) counts lines once, by their strongest mark, and every remark', () => {
  assert.deepEqual(reviewCounts(tree, [remark('C', 'condition')]), {
    lines: 4,
    additions: 4,
    verdicts: { A: 1, B: 1, remark: 1, none: 1 },
    remarks: 6,
    grave: 4,
    severities: { A: 3, B: 1, C: 2 },
  });
});

test('isGrave(caution) is so for what is wrong and for what marks its line', () => {
  const all = [
    remark('A', 'wording'),
    remark('B', 'choice'),
    remark('B', 'wording'),
    remark('C', 'condition'),
  ];
  assert.deepEqual(all.map(isGrave), [true, true, false, false]);
});

test('severitiesOf(cautions) names each once, the gravest first', () => {
  const all = [remark('C', 'wording'), remark('A', 'wording'), remark('C', 'choice')];
  assert.equal(severitiesOf(all), 'A C');
  assert.equal(severitiesOf([]), '');
});
