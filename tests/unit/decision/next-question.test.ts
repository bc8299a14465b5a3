import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide } from '../../../src/lib/decision/decide.ts';
import { nextQuestion } from '../../../src/lib/decision/next-question.ts';
import {
  decisionAt,
  NO_RULES,
  questionnaire,
  rulebook,
  smallQuestions,
} from '../support/decisions.ts';

const nextAt = (address: string, at: string): string | undefined =>
  nextQuestion(smallQuestions, decide(smallQuestions, NO_RULES, decisionAt(address)), at);

test('nextQuestion(): the open question below, before any other', () => {
  assert.equal(nextAt('pick=right', 'pick'), 'right');
  assert.equal(nextAt('pick=left', 'pick'), 'left');
});

test('nextQuestion(): an open question below that may stay open is asked too', () => {
  assert.equal(nextAt('pick=right&own=own-1', 'own'), 'own-1');
});

test('nextQuestion(): every ticked box has its question asked, also one that may stay open', () => {
  assert.equal(nextAt('pick=right&right=extra&own=own-1.own-2', 'own'), 'own-1');
  assert.equal(nextAt('pick=right&right=extra&own=own-1.own-2', 'own-1'), 'extra');
});

test('nextQuestion(): then the next required one of the same concern, in reading order', () => {
  assert.equal(nextAt('pair=yes&beside=beside-1', 'beside'), 'yes');
});

test('nextQuestion(): then the one that decides most', () => {
  const decided = decide(smallQuestions, NO_RULES, decisionAt('pick=left&left=left-1'));
  const first = decided.open.find(({ isOptional }) => !isOptional)?.at;
  assert.equal(nextAt('pick=left&left=left-1', 'left'), first);
});

test('nextQuestion(): what one is unsure of is not asked again', () => {
  const all = 'beside=beside-1&boxes=none&pair=no&pick=unsure&way=way-1';
  assert.equal(nextAt(all, 'pair'), undefined);
});

test('nextQuestion(): every answer of the real tree leads on until nothing required is open', () => {
  let answers = new Map<string, readonly string[]>();
  let at: string | undefined = nextQuestion(
    questionnaire,
    decide(questionnaire, rulebook, decisionAt('')),
    questionnaire.tree.root,
  );
  const asked: string[] = [];
  while (at !== undefined) {
    assert.ok(!asked.includes(at), `${at} is asked once`);
    asked.push(at);
    answers = new Map([...answers, [at, (questionnaire.options.get(at) ?? []).slice(0, 1)]]);
    const decision = { answers, requirements: new Set<string>(), done: new Set<string>() };
    const decided = decide(questionnaire, rulebook, decision);
    at = nextQuestion(questionnaire, decided, at);
    if (at === undefined)
      assert.deepEqual(
        decided.open.filter((one) => !one.isOptional),
        [],
      );
  }
  assert.ok(asked.length > 7, asked.join());
});
