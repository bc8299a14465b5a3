import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Answer } from '../../../src/lib/decision/answers.ts';
import { changesBetween, countOf } from '../../../src/lib/decision/changes.ts';
import { toRulebook } from '../../../src/lib/decision/rulebook.ts';
import { decisionOf, smallQuestions } from '../support/decisions.ts';

const rulebook = toRulebook({
  groups: [],
  rules: [],
  practices: [
    { id: 'timeouts', coveredBy: [] },
    { id: 'backups', coveredBy: [] },
  ],
  requirements: [
    { id: 'order', impliedBy: [] },
    { id: 'speed', impliedBy: [] },
  ],
});

type Said = Readonly<Record<string, Answer>>;

const changesOf = (before: Said, after: Said) =>
  changesBetween(smallQuestions, rulebook, decisionOf(before), decisionOf(after)).answers;

describe('the changes between two decisions', () => {
  test('are the answers that differ, in reading order, whatever the order of the answers', () => {
    const before = { pair: ['yes'], boxes: ['x', 'y'], pick: ['left'] };
    const after = { pick: ['right'], boxes: ['y', 'x'], pair: 'unsure' } as const;
    assert.deepEqual(changesOf(before, after), [
      { at: 'pick', before: ['left'], after: ['right'] },
      { at: 'pair', before: ['yes'], after: 'unsure' },
    ]);
  });

  test('are answers that came and that went', () => {
    assert.deepEqual(changesOf({ pick: ['left'] }, { boxes: [] }), [
      { at: 'pick', before: ['left'], after: undefined },
      { at: 'boxes', before: undefined, after: [] },
    ]);
    assert.deepEqual(changesOf({ boxes: [] }, { boxes: 'skip' }), [
      { at: 'boxes', before: [], after: 'skip' },
    ]);
    assert.deepEqual(changesOf({ boxes: ['x'] }, { boxes: ['x', 'y'] }), [
      { at: 'boxes', before: ['x'], after: ['x', 'y'] },
    ]);
  });

  test('do not count what is no answer', () => {
    const invalid = { pick: ['left', 'right'], nobody: ['x'], 'left-1': 'unsure' } as const;
    assert.deepEqual(changesOf(invalid, {}), []);
    assert.deepEqual(changesOf(invalid, { pick: ['left'] }), [
      { at: 'pick', before: undefined, after: ['left'] },
    ]);
  });

  test('are requirements and practices that are ticked or not any more, if they are known', () => {
    const before = {
      ...decisionOf({ pick: ['left'] }),
      requirements: new Set(['speed', 'no-such-need']),
      done: new Set(['timeouts']),
    };
    const after = {
      ...decisionOf({}),
      requirements: new Set(['order']),
      done: new Set(['timeouts', 'backups']),
    };
    const changes = changesBetween(smallQuestions, rulebook, before, after);
    assert.deepEqual(changes.requirements, [
      { id: 'order', isOn: true },
      { id: 'speed', isOn: false },
    ]);
    assert.deepEqual(changes.done, [{ id: 'backups', isOn: true }]);
    assert.equal(countOf(changes), 4);
    assert.equal(countOf(changesBetween(smallQuestions, rulebook, after, after)), 0);
  });
});
