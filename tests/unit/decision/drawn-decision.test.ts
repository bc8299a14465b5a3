import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Answer } from '../../../src/lib/decision/answers.ts';
import { decide } from '../../../src/lib/decision/decide.ts';
import { wayOf } from '../../../src/lib/tree/view/drawn-decision.ts';
import { decisionOf, NO_RULES, smallQuestions } from '../support/decisions.ts';
import { drawnFrom, modelOf } from '../support/drawn-decisions.ts';
import { decisionsAbout, runs } from '../support/random-decisions.ts';

const model = modelOf(smallQuestions);
const drawnOf = (answers: Readonly<Record<string, Answer>>) =>
  drawnFrom(model, decisionOf(answers));

/** Of some nodes, the reasons. */
function reasons(answers: Readonly<Record<string, Answer>>, ...ids: string[]): string[] {
  const drawn = drawnOf(answers);
  return ids.map((id) => drawn[id]?.reason ?? '');
}

describe('toDrawnDecision(model, told)', () => {
  test('tells of a taken node which answer says so', () => {
    assert.deepEqual(reasons({ pick: ['left'] }, 'left', 'left-advice', 'pick', 'root'), [
      'takenSaid(pick)',
      'takenWith(left)',
      'takenAlways()',
      'takenAlways()',
    ]);
  });

  test('tells from which answer further below it follows', () => {
    assert.deepEqual(reasons({ own: ['own-2'] }, 'right', 'own', 'own-2'), [
      'takenImplied(own)',
      'takenWith(right)',
      'takenSaid(own)',
    ]);
    // Each by the answer at or below itself, not by one below its neighbour.
    assert.deepEqual(reasons({ x: ['x1'], boxes: ['x', 'y'] }, 'x', 'y'), [
      'takenSaid(boxes)',
      'takenSaid(boxes)',
    ]);
  });

  test('tells of a rejected node what was answered instead', () => {
    assert.deepEqual(reasons({ pick: ['left'] }, 'right', 'own-2'), [
      'rejectedSaid(LEFT, pick)',
      'rejectedSaid(LEFT, pick)',
    ]);
    assert.deepEqual(reasons({ own: ['own-2'] }, 'left', 'own-1'), [
      'rejectedImplied(right, pick)',
      'rejectedSaid(OWN-2, own)',
    ]);
    assert.deepEqual(reasons({ boxes: [] }, 'x'), ['rejectedNone(boxes)']);
  });

  test('tells of a skipped node where that was said', () => {
    assert.deepEqual(reasons({ beside: 'skip' }, 'beside', 'beside-1'), [
      'skippedHere()',
      'skippedAbove(beside)',
    ]);
  });

  test('tells of a possible node which question is open, and why', () => {
    assert.deepEqual(reasons({}, 'left', 'own-2'), ['possibleOpen(pick)', 'possibleOpen(pick)']);
    assert.deepEqual(reasons({ pick: 'unsure' }, 'left'), ['possibleUnsure(pick)']);
    assert.deepEqual(reasons({ left: ['left-1'], own: ['own-2'] }, 'left'), ['possibleTwo(pick)']);
  });

  test('tells what an answer that is not used was given at, and what it names', () => {
    const drawn = drawnOf({ pick: ['left'], own: ['own-1'] });
    assert.deepEqual(
      Object.keys(drawn).filter((id) => drawn[id]?.isUnused),
      ['own', 'own-1'],
    );
    assert.equal(drawn['own']?.reason, 'unusedHere(rejectedSaid(LEFT, pick))');
    assert.equal(drawn['own-1']?.reason, 'unusedNamed(rejectedSaid(LEFT, pick))');
  });

  test('has the trail of what is named on its way, and outcomes that come with it', () => {
    assert.deepEqual(wayOf(drawnOf({})), []);
    assert.deepEqual(wayOf(drawnOf({ pick: 'unsure', beside: 'skip' })), []);
    assert.deepEqual(wayOf(drawnOf({ left: ['left-2'] })), ['root', 'pick', 'left', 'left-2']);
    // Advice comes with it too, and is not on the way.
    assert.deepEqual(wayOf(drawnOf({ way: ['way-1'] })), ['root', 'both', 'way', 'way-1']);
  });

  test('of random decisions has the state of every node with a reason of that state', () => {
    const decisions = decisionsAbout(smallQuestions, NO_RULES);
    fc.assert(
      fc.property(decisions, (decision) => {
        const { states, statuses } = decide(smallQuestions, NO_RULES, decision);
        const drawn = drawnFrom(model, decision);
        assert.deepEqual(Object.keys(drawn), [...smallQuestions.tree.nodes.keys()]);
        const isUnused = [...statuses.values()].includes('not-used');
        for (const [id, { is, reason, isOnWay }] of Object.entries(drawn)) {
          assert.equal(is, states.get(id)?.is);
          assert.match(reason, new RegExp(`^(unused\\w+\\()?${is}`), id);
          assert.ok(!isOnWay || is === 'taken', id);
        }
        assert.equal(
          Object.values(drawn).some((one) => one.isUnused),
          isUnused,
        );
      }),
      runs(500),
    );
  });
});
