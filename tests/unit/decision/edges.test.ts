import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Answer } from '../../../src/lib/decision/answers.ts';
import { decide, type Decided } from '../../../src/lib/decision/decide.ts';
import {
  decisionOf,
  NO_RULES,
  openOf,
  outcomesOf,
  questionnaireFrom,
  smallQuestions,
} from '../support/decisions.ts';

const after = (answers: Readonly<Record<string, Answer>>): Decided =>
  decide(smallQuestions, NO_RULES, decisionOf(answers));

const stateIn = ({ states }: Decided, id: string): string => {
  const state = states.get(id);
  return `${state?.is ?? 'none'} ${state?.at ?? ''}`.trimEnd();
};

/** The states of some nodes after some answers. */
function holds(
  answers: Readonly<Record<string, Answer>>,
  states: Readonly<Record<string, string>>,
) {
  const decided = after(answers);
  for (const [id, state] of Object.entries(states)) assert.equal(stateIn(decided, id), state, id);
  return decided;
}

const statusIn = ({ statuses }: Decided): Record<string, string> => Object.fromEntries(statuses);

describe('answers below a branch', () => {
  test('imply it, and what lies beside it is rejected', () => {
    holds(
      { left: ['left-1'] },
      {
        pick: 'taken',
        left: 'taken pick',
        'left-1': 'taken left',
        'left-2': 'rejected left',
        right: 'rejected pick',
        'own-1': 'rejected pick',
        'pick-advice': 'taken',
        'left-advice': 'taken',
      },
    );
  });

  test('that is no longer taken are kept, not used, and come back with it', () => {
    const below = { left: ['left-1'] };
    const away = holds({ ...below, pick: ['right'] }, { left: 'rejected pick' });
    assert.deepEqual(statusIn(away), { left: 'not-used', pick: 'used' });
    holds({ ...below, pick: ['left'] }, { 'left-1': 'taken left' });
  });

  test('that is one of two imply neither', () => {
    const decided = holds(
      { left: ['left-1'], own: ['own-1'] },
      { left: 'possible pick', right: 'possible pick', 'left-1': 'possible pick' },
    );
    assert.deepEqual(statusIn(decided), { left: 'waiting', own: 'waiting' });
    assert.ok(openOf(decided).includes('pick (two)'));
  });

  test('of boxes leave the others possible, and the question open', () => {
    const decided = holds({ x: ['x1'] }, { x: 'taken boxes', y: 'possible boxes' });
    assert.ok(openOf(decided).includes('boxes'));
  });

  test('of a pair imply one of it; those beside the pair imply none', () => {
    holds({ yes: ['yes-1'] }, { yes: 'taken pair', no: 'rejected pair', beside: 'taken' });
    holds({ beside: ['beside-1'] }, { yes: 'possible pair', no: 'possible pair' });
  });

  test('of an unanswered alternative are already rejected while it is only possible', () => {
    holds(
      { pick: 'unsure', left: ['left-1'] },
      { left: 'possible pick', 'left-1': 'possible pick', 'left-2': 'rejected left' },
    );
  });

  test('go past `none` only from what applies by itself', () => {
    const past = holds(
      { right: [], own: ['own-1'] },
      { right: 'taken pick', left: 'rejected pick' },
    );
    assert.equal(stateIn(past, 'own-1'), 'taken own');
    holds({ right: [], extra: ['extra-1'] }, { right: 'possible pick', extra: 'rejected right' });
    holds({ right: 'unsure', own: ['own-1'] }, { right: 'taken pick' });
  });
});

describe('skip', () => {
  test('at a concern skips all below it, and no answer brings it back', () => {
    const decided = holds(
      { pick: 'skip', left: ['left-1'] },
      { pick: 'skipped pick', left: 'skipped pick', 'pick-advice': 'skipped pick' },
    );
    assert.deepEqual(statusIn(decided), { pick: 'used', left: 'not-used' });
    assert.equal(decided.concerns[0]?.is, 'skipped');
  });

  test('stops what answers below it imply', () => {
    holds({ 'own-1': ['deep'] }, { right: 'taken pick', deep: 'taken own-1' });
    const answers = { own: 'skip', 'own-1': ['deep'] } as const;
    const decided = holds(answers, { right: 'possible pick', deep: 'skipped own' });
    assert.deepEqual(statusIn(decided), { own: 'used', 'own-1': 'not-used' });
  });

  test('at an option is `none`: whether it holds is said at its parent', () => {
    holds({ left: 'skip' }, { left: 'possible pick', 'left-1': 'rejected left' });
    const decided = holds({ left: 'skip', pick: ['left'] }, { left: 'taken pick' });
    assert.deepEqual(statusIn(decided), { left: 'used', pick: 'used' });
    assert.deepEqual(outcomesOf(decided, 'pick'), ['left']);
  });

  test('at advice declines it', () => {
    holds({ 'pick-advice': 'skip' }, { 'pick-advice': 'skipped pick-advice', pick: 'taken' });
  });

  test('below a rejected node is not used', () => {
    const decided = holds({ pick: ['left'], own: 'skip' }, { own: 'rejected pick' });
    assert.equal(decided.statuses.get('own'), 'not-used');
  });
});

describe('unsure', () => {
  test('wins over answers below, which wait', () => {
    const decided = holds({ pick: 'unsure', left: ['left-1'] }, { left: 'possible pick' });
    assert.deepEqual(statusIn(decided), { pick: 'used', left: 'waiting' });
  });

  test('leaves its concern begun, and the question open', () => {
    const decided = after({ pick: 'unsure' });
    assert.equal(decided.concerns[0]?.is, 'begun');
    assert.equal(decided.open.find(({ at }) => at === 'pick')?.from, 'unsure');
  });
});

describe('a node with a need', () => {
  const cases: readonly (readonly [Readonly<Record<string, Answer>>, string])[] = [
    [{}, 'possible way'],
    [{ way: ['way-2'] }, 'taken way'],
    [{ way: [] }, 'rejected way'],
    [{ way: 'skip' }, 'skipped way'],
    [{ both: 'skip' }, 'skipped both'],
    [{ way: ['way-1'], guard: 'skip' }, 'skipped guard'],
  ];
  for (const [answers, state] of cases) {
    test(`is ${state} after ${JSON.stringify(answers)}`, () => {
      holds(answers, { guard: state });
    });
  }

  test('has to need a sibling that needs nothing', () => {
    const drawn =
      (needs: string): (() => unknown) =>
      () =>
        questionnaireFrom(`
        root all
        ├── a
        └── b needs:${needs}
      `);
    assert.doesNotThrow(drawn('a'));
    assert.throws(drawn('b'), /node with a need that is none: b/);
    assert.throws(drawn('root'), /node with a need that is none: b/);
  });
});

describe('answers that do not count', () => {
  const cases: readonly (readonly [string, Answer, string])[] = [
    ['gone', ['left'], 'unknown-node'],
    ['__proto__', 'skip', 'unknown-node'],
    ['root', 'skip', 'not-a-question'],
    ['root', ['pick'], 'not-a-question'],
    ['y', 'unsure', 'not-a-question'],
    ['y', [], 'not-a-question'],
    ['pick', ['y'], 'not-a-branch'],
    ['pick', ['pick-advice'], 'not-a-branch'],
    ['pair', ['beside'], 'not-a-branch'],
    ['pick', ['left', 'right'], 'takes-one'],
    ['pair', ['yes', 'no'], 'takes-one'],
  ];
  for (const [at, answer, status] of cases) {
    test(`${JSON.stringify(answer)} at ${at}: ${status}`, () => {
      const answers = new Map([[at, answer]]);
      const decided = decide(smallQuestions, NO_RULES, { ...decisionOf({}), answers });
      assert.equal(decided.statuses.get(at), status);
      assert.deepEqual(decided.states, after({}).states);
      assert.ok(decided.concerns.every(({ is }) => is === 'open'));
    });
  }

  test('the same branch twice is one branch', () => {
    assert.equal(after({ pick: ['left', 'left'] }).statuses.get('pick'), 'used');
  });
});

describe('outcomes', () => {
  test('that a branch says more exactly are left out; those with boxes stay above theirs', () => {
    const decided = after({ left: ['left-1'], boxes: ['x', 'y'] });
    assert.deepEqual(outcomesOf(decided, 'pick'), ['left-1']);
    assert.deepEqual(outcomesOf(decided, 'boxes'), ['x', 'y']);
    const extra = after({ right: ['extra'], extra: ['extra-1'] });
    assert.deepEqual(outcomesOf(extra, 'pick'), ['extra', '>extra-1']);
  });

  test('say which one they replace, and whether their kind is still open', () => {
    const replaced = after({ left: ['left-2'] }).outcomes.find(({ id }) => id === 'left-2');
    assert.equal(replaced?.replaces, 'left');
    const { outcomes } = after({ pick: ['left'] });
    assert.equal(outcomes.find(({ id }) => id === 'left')?.isComplete, false);
    const optional = after({ right: ['extra'] }).outcomes.find(({ id }) => id === 'extra');
    assert.equal(optional?.isComplete, true);
  });

  test('leave out the parent that a branch of several replaces', () => {
    const questions = questionnaireFrom(`
      root all question
      └── table any
          ├── half replaces
          └── other
    `);
    const listed = (answer: Answer): string[] =>
      outcomesOf(decide(questions, NO_RULES, decisionOf({ table: answer })), 'table');
    assert.deepEqual(listed(['half']), ['half']);
    assert.deepEqual(listed(['other']), ['table', '>other']);
  });

  test('are no advice: that is listed apart', () => {
    assert.deepEqual(after({ pick: ['left'], both: 'skip' }).advice, [
      'left-advice',
      'pick-advice',
      'boxes-advice',
    ]);
  });
});

describe('open questions', () => {
  test('are ordered by what they decide, then in reading order; optional ones come last', () => {
    assert.deepEqual(openOf(after({})), ['pick', 'pair', 'boxes', 'beside', 'way']);
    assert.deepEqual(openOf(after({ right: ['extra'] })), [
      'pair',
      'boxes',
      'own',
      'beside',
      'way',
      'extra (optional)',
    ]);
  });

  test('that are optional keep no concern open', () => {
    const decided = after({ right: ['extra'], own: [] });
    assert.equal(decided.concerns[0]?.is, 'done');
    assert.ok(openOf(decided).includes('extra (optional)'));
  });
});
