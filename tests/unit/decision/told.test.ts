import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeAddress } from '../../../src/lib/decision/address.ts';
import type { Answer } from '../../../src/lib/decision/answers.ts';
import { type Cause, causesOf } from '../../../src/lib/decision/causes.ts';
import { decide } from '../../../src/lib/decision/decide.ts';
import { ageOf } from '../../../src/lib/decision/edition.ts';
import type { Finding } from '../../../src/lib/decision/findings.ts';
import { leftOut } from '../../../src/lib/decision/left-out.ts';
import { notUnderstood } from '../../../src/lib/decision/not-understood.ts';
import { toRulebook } from '../../../src/lib/decision/rulebook.ts';
import { tallyOf } from '../../../src/lib/decision/tally.ts';
import { toldAnswers } from '../../../src/lib/decision/told-answers.ts';
import { decisionOf, NO_RULES, questionnaireFrom, smallQuestions } from '../support/decisions.ts';

const toldOf = (answers: Readonly<Record<string, Answer>>): string[] => {
  const decision = decisionOf(answers);
  const decided = decide(smallQuestions, NO_RULES, decision);
  return toldAnswers(smallQuestions, decision.answers, decided).map(
    ({ at, answer, from }) =>
      `${at}=${typeof answer === 'string' ? answer : answer.join('.')} < ${from.join(' ')}`,
  );
};

describe('the answers that are told', () => {
  test('are those in use, and what follows from them above', () => {
    assert.deepEqual(toldOf({ left: ['left-1'], boxes: 'skip', pair: 'unsure' }), [
      'pick=left < left',
      'left=left-1 < ',
      'boxes=skip < ',
      'pair=unsure < ',
    ]);
  });

  test('name the uppermost answers that they follow from', () => {
    assert.deepEqual(toldOf({ 'own-1': ['deep'], extra: ['extra-1'] }), [
      'pick=right < own-1 extra',
      'right=extra < extra',
      'own=own-1 < own-1',
      'own-1=deep < ',
      'extra=extra-1 < ',
    ]);
  });

  test('do not hold those that nothing comes to', () => {
    assert.deepEqual(toldOf({ pick: ['left'], own: ['own-1'] }), ['pick=left < ']);
  });
});

test('questions that may stay open are not counted', () => {
  const decided = decide(
    smallQuestions,
    NO_RULES,
    decisionOf({ pick: ['right'], own: ['own-1'], boxes: 'skip', pair: ['no'] }),
  );
  const { settled, open } = tallyOf(decided);
  assert.deepEqual(
    decided.open.map(({ at }) => at),
    ['right', 'beside', 'way', 'own-1'],
  );
  assert.deepEqual([settled, open], [1, 3]);
});

test('every rejected node stands once, below the question whose answer leaves it out', () => {
  const decided = decide(
    smallQuestions,
    NO_RULES,
    decisionOf({ pick: ['left'], left: ['left-1'], boxes: ['y'] }),
  );
  const groups = leftOut(smallQuestions, decided.states);
  assert.deepEqual(
    groups.map(({ at, branches }) => [
      at,
      ...branches.map(({ id, below }) => [id, ...below].join(' ')),
    ]),
    [
      ['pick', 'right own own-1 deep own-2 extra extra-1'],
      ['left', 'left-2'],
      ['boxes', 'x x1 x2'],
    ],
  );
});

describe('what a finding follows from', () => {
  const questions = questionnaireFrom(`
    root any question
    ├── a A
    ├── b
    ├── c one question
    │   ├── c1
    │   └── c2
    └── d
  `);
  const side = { kind: 'conflicts', severity: 'warning' } as const;
  const rules = toRulebook({
    groups: [
      { id: 'g', nodes: ['a', 'd'] },
      { id: 'h', nodes: ['c1', 'd'] },
    ],
    requirements: [{ id: 'r', impliedBy: ['b', 'c1'] }],
    practices: [],
    rules: [
      { id: 'clash', if: { groups: ['g'], nodes: ['a'] }, with: { nodes: ['b'] }, ...side },
      { id: 'said', if: { nodes: ['a'] }, with: { requirements: ['r'] }, ...side },
      { ...side, id: 'need', if: { nodes: ['b'] }, with: { groups: ['h'] }, kind: 'requires' },
    ],
  });
  const decided = decide(questions, rules, decisionOf({ root: ['a', 'b', 'c'], c: ['c2'] }));
  const written = ({ id, setBy }: Cause): string => [id, ...setBy].join(' < ');
  const causesAt = (isWanted: (finding: Finding) => boolean) => {
    const finding = decided.findings.find(isWanted);
    assert.ok(finding);
    const { given, other, leftOutAt } = causesOf(rules, decided, finding);
    return { given: given.map(written), other: other.map(written), leftOutAt };
  };
  const byRule = (rule: string) =>
    causesAt((finding) => finding.kind !== 'caution' && finding.rule === rule);

  test('are the taken nodes of both sides, each once', () => {
    assert.deepEqual(byRule('clash'), { given: ['a'], other: ['b'], leftOutAt: [] });
  });

  test('are requirements with the nodes that set them', () => {
    assert.deepEqual(byRule('said'), { given: ['a'], other: ['r < b'], leftOutAt: [] });
  });

  test('are the questions whose answers leave out what is missing', () => {
    assert.deepEqual(byRule('need'), { given: ['b'], other: [], leftOutAt: ['c', 'root'] });
  });

  test('is the node that a caution speaks against', () => {
    const found = causesAt(({ kind }) => kind === 'caution');
    assert.deepEqual(found, { given: ['a'], other: [], leftOutAt: [] });
  });

  test('are counted by kind', () => {
    assert.deepEqual(tallyOf(decided), {
      concerns: 4,
      settled: 4,
      clashes: 2,
      missing: 1,
      cautions: 1,
      open: 0,
      todo: 0,
    });
  });

  test('count what is not done as still to do', () => {
    const duty = {
      practice: 'p',
      severity: 'error',
      rules: [],
      coveredBy: [],
      isDone: false,
    } as const;
    const duties = [duty, { ...duty, coveredBy: ['a'] }, { ...duty, isDone: true }];
    assert.equal(tallyOf({ ...decided, duties }).todo, 2);
  });
});

test('what is not understood is quoted with why: answers, words that nobody knows, pieces', () => {
  const address =
    '#left=left-1.left-2&nobody=x&left-1=x&y=unsure&req=known.r&have=known.p&pick=right&%zz=1';
  const { decisions, aside } = decodeAddress(`${address}&boxes=left&boxes=x`);
  const [decision] = decisions;
  assert.ok(decision);
  const rules = toRulebook({
    groups: [],
    rules: [],
    practices: [{ id: 'known', coveredBy: [] }],
    requirements: [{ id: 'known', impliedBy: [] }],
  });
  const { statuses } = decide(smallQuestions, rules, decision);
  assert.deepEqual(
    notUnderstood(rules, decision, statuses, aside).map(({ why, text, at = '' }) =>
      [at, text, why].join(' '),
    ),
    [
      'left left=left-1.left-2 takes-one',
      'nobody nobody=x unknown-node',
      'left-1 left-1=x not-a-question',
      'y y=unsure not-a-question',
      'boxes boxes=left not-a-branch',
      ' req=r unknown-requirement',
      ' have=p unknown-practice',
      ' %zz=1 malformed',
      ' boxes=x twice',
    ],
  );
});

test('editions of the tree are told apart by date, then by number', () => {
  assert.equal(ageOf('2026-11-22', '2026-11-22'), 'same');
  assert.equal(ageOf('2026-11-22', '2026-11-22.1'), 'same');
  assert.equal(ageOf('2026-11-22.2', '2026-11-22.10'), 'older');
  assert.equal(ageOf('2026-11-22', '2026-11-29'), 'older');
  assert.equal(ageOf('2099-01-01', '2026-11-29.3'), 'newer');
  assert.equal(ageOf('2026-11-22.2', '2026-11-22'), 'newer');
});
