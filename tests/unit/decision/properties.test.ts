import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decodeAddress, encodeAddress } from '../../../src/lib/decision/address.ts';
import type { Answer } from '../../../src/lib/decision/answers.ts';
import { decide, type Decided, type Decision } from '../../../src/lib/decision/decide.ts';
import type { Questionnaire } from '../../../src/lib/decision/questionnaire.ts';
import { changed } from '../../../src/lib/decision/changed.ts';
import { isAncestor } from '../../../src/lib/tree/model.ts';
import { NO_RULES, questionnaire, rulebook, smallQuestions } from '../support/decisions.ts';
import { decisionsAbout, runs } from '../support/random-decisions.ts';

const TREES = [
  { name: 'the real tree', questions: questionnaire, rules: rulebook },
  { name: 'a small tree', questions: smallQuestions, rules: NO_RULES },
];

for (const { name, questions, rules } of TREES) {
  const decisions = decisionsAbout(questions, rules);
  const decided = (decision: Decision): Decided => decide(questions, rules, decision);

  describe(`any decision about ${name}`, () => {
    test('gives every node one state, with a reason that is true', () => {
      const check = fc.property(decisions, (decision) => {
        const result = decided(decision);
        assert.deepEqual(
          new Set(result.states.keys()),
          new Set(questions.order.map(({ id }) => id)),
        );
        for (const { id } of questions.order)
          assert.ok(isTrue(questions, decision, result, id), `${id}: ${stateOf(result, id)}`);
      });
      fc.assert(check, runs());
    });

    test('takes one branch of a single question at most, and what applies by itself', () => {
      const check = fc.property(decisions, (decision) => {
        const { states } = decided(decision);
        const isTaken = (id: string): boolean => states.get(id)?.is === 'taken';
        for (const [at, options] of questions.options)
          if (questions.singles.has(at)) assert.ok(options.filter(isTaken).length <= 1, at);
        for (const { id, needs } of questions.order) {
          const parent = questions.tree.parents.get(id);
          if (parent === undefined || !isTaken(parent) || questions.isOption.has(id)) continue;
          if (needs !== undefined || decision.answers.get(id) === 'skip') continue;
          assert.ok(isTaken(id), id);
        }
      });
      fc.assert(check, runs());
    });

    test('takes what was said at a taken question, and nothing else', () => {
      const check = fc.property(decisions, (decision) => {
        const result = decided(decision);
        for (const [at, answer] of decision.answers) {
          if (result.statuses.get(at) !== 'used' || stateOf(result, at) !== 'taken') continue;
          if (answer === 'unsure') assert.equal(result.effective.get(at)?.from, 'unsure');
          if (typeof answer === 'string') continue;
          for (const id of questions.options.get(at) ?? [])
            assert.equal(stateOf(result, id), answer.includes(id) ? 'taken' : 'rejected', id);
        }
      });
      fc.assert(check, runs());
    });

    test('comes to the same in whatever order its answers are given', () => {
      const shuffled = decisions.chain((decision) => {
        const entries = [...decision.answers];
        const other = fc.shuffledSubarray(entries, { minLength: entries.length });
        return fc.tuple(fc.constant(decision), other);
      });
      const check = fc.property(shuffled, ([decision, entries]) => {
        const other = decided({ ...decision, answers: new Map(entries) });
        assert.deepEqual(other, decided(decision));
      });
      fc.assert(check, runs());
    });

    test('keeps all other answers when one changes', () => {
      const withOther = fc.tuple(decisions, fc.constantFrom(...questions.options.keys()));
      const check = fc.property(withOther, ([decision, at]) => {
        const before = decision.answers.get(at);
        const other = changed(decision, { at, answer: 'unsure' });
        for (const [id, answer] of decision.answers)
          if (id !== at) assert.equal(other.answers.get(id), answer);
        const { answers } = changed(other, { at, answer: before });
        assert.deepEqual(answers, decision.answers);
      });
      fc.assert(check, runs());
    });

    test('keeps what is taken or rejected when an open question is answered', () => {
      const check = fc.property(decisions, fc.nat(), fc.nat(), (decision, which, how) => {
        const before = decided(decision);
        const question = before.open[which % Math.max(1, before.open.length)];
        if (!question) return;
        const answer = answerTo(questions, before, question.at, how);
        const after = decided(changed(decision, { at: question.at, answer }));
        assert.ok(!after.open.some(({ at }) => at === question.at), question.at);
        for (const [id, { is }] of before.states)
          if (is === 'taken' || is === 'rejected') assert.equal(stateOf(after, id), is, id);
        for (const [id, status] of before.statuses)
          if (status === 'used' && stateOf(before, id) === 'taken')
            assert.equal(after.statuses.get(id), status, id);
      });
      fc.assert(check, runs());
    });

    test('can be written into an address and read again', () => {
      const check = fc.property(decisions, decisions, (one, other) => {
        for (const all of [[one], [one, other]]) {
          const address = encodeAddress(all);
          const read = decodeAddress(address);
          assert.deepEqual(read.aside, []);
          assert.equal(encodeAddress(read.decisions), address);
          assert.deepEqual(
            read.decisions.map((decision) => decided(decision)),
            all.map((decision) => decided(asWritten(decision))),
          );
        }
      });
      fc.assert(check, runs());
    });
  });
}

test('any text can be read as an address, and what is kept of it is stable', () => {
  const piece = fc.constantFrom('a', 'b-c', '=', '&', '.', ';', ',', '%26', '%', 'amp;', 'none');
  const words = fc.array(fc.oneof(piece, fc.constantFrom('req', 'vs=1', 'v=', ' ', '#', 'skip')));
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    words.map((all) => all.join('')),
  );
  const check = fc.property(texts, (text) => {
    const address = encodeAddress(decodeAddress(text).decisions);
    assert.match(address, /^$|^#[a-z0-9.=&-]*[a-z0-9]$/);
    assert.equal(encodeAddress(decodeAddress(address).decisions), address);
    assert.deepEqual(decodeAddress(address).aside, []);
  });
  fc.assert(check, runs());
});

const stateOf = ({ states }: Decided, id: string): string => states.get(id)?.is ?? 'none';

/** As an address holds it: lists without repeated ids, in order. */
const asWritten = (decision: Decision): Decision => ({
  ...decision,
  answers: new Map(
    [...decision.answers].map(([at, answer]): [string, Answer] => [
      at,
      typeof answer === 'string' ? answer : [...new Set(answer)].toSorted(),
    ]),
  ),
});

/** An answer that says more than what is known: what answers below have said stays. */
function answerTo({ options, singles }: Questionnaire, before: Decided, at: string, how: number) {
  const its = options.get(at) ?? [];
  if (singles.has(at)) return its.slice(how % its.length).slice(0, 1);
  const named = before.effective.get(at)?.named ?? [];
  return its.filter((id, index) => named.includes(id) || (how >> index) % 2 === 1);
}

/** Whether the state of a node is what its reason says. */
function isTrue(questions: Questionnaire, decision: Decision, result: Decided, id: string) {
  const { tree, isOption, options } = questions;
  const state = result.states.get(id);
  const parent = tree.parents.get(id);
  const { needs } = tree.nodes.get(id) ?? {};
  if (!state) return false;
  if (parent === undefined) return state.is === 'taken';
  const { is, at } = state;
  const above = result.states.get(parent);
  if (above?.is === 'rejected' || above?.is === 'skipped')
    return above.is === is && above.at === at;
  const isSkippedHere = decision.answers.get(id) === 'skip' && !isOption.has(id);
  if (isSkippedHere) return is === 'skipped' && at === id;
  const isOpenAt = (question = ''): boolean =>
    result.states.get(question)?.is === 'taken' && result.open.some((one) => one.at === question);
  const isAbove = (one = '', other = ''): boolean => one === other || isAncestor(tree, one, other);
  if (needs !== undefined) {
    const found = (options.get(needs) ?? [needs]).map((one) => stateOf(result, one));
    if (is === 'taken') return above?.is === is && at === needs && found.includes('taken');
    if (found.includes('taken')) return false;
    if (is === 'possible') return found.includes(is) && isOpenAt(at) && isAbove(at, needs);
    return !found.includes('possible') && found.includes(is) && isAbove(at, needs);
  }
  const answer = result.effective.get(parent);
  const isNamed = !isOption.has(id) || answer?.named.includes(id) === true;
  if (is === 'taken')
    return above?.is === is && isNamed && at === (isOption.has(id) ? parent : undefined);
  if (is === 'rejected') return !isNamed && answer?.isSettled === true && at === parent;
  if (is !== 'possible' || !isOpenAt(at)) return false;
  if (above?.is !== 'possible') return !isNamed && at === parent;
  return at === above.at && (isNamed || answer?.isSettled !== true);
}
