import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decisionIn, hasDecision, placeIn, withDecision } from '../../../src/lib/site/fragment.ts';

describe('a fragment', () => {
  const cases = [
    ['', '', ''],
    ['/x/?q=a', '', ''],
    ['#main', '', ''],
    ['#a=b', 'a=b', ''],
    ['##a=b', 'a=b', ''],
    ['/x/?q=a#a=b&at=c&v=2026-11-22', 'a=b&v=2026-11-22', 'c'],
    ['#at=c', '', 'c'],
    ['#bat=c', 'bat=c', ''],
  ] as const;
  for (const [address, decision, place] of cases) {
    test(`${address || 'none'} has the decision ${decision || 'none'} and the place ${place || 'none'}`, () => {
      assert.deepEqual([decisionIn(address), placeIn(address)], [decision, place]);
    });
  }

  test('is a decision by its equals sign', () => {
    assert.deepEqual(['', '#main', '#a=b'].map(hasDecision), [false, false, true]);
  });
});

describe('withDecision', () => {
  const long = 'x'.repeat(61);
  const cases = [
    ['/x/', 'a=b', '/x/#a=b'],
    ['/x/?q=1#c', 'a=b', '/x/?q=1#a=b&at=c'],
    ['/x/#c=d&at=e', 'a=b', '/x/#a=b&at=e'],
    ['/x/#a=b&at=c', '', '/x/#c'],
    ['/x/#a=b', '', '/x/'],
    ['/x/#main', '', '/x/#main'],
    ['/x/', '', '/x/'],
    // What the grammar of an address does not allow is not worth an answer.
    ['/x/#%E8%A6%81', 'a=b', '/x/#a=b'],
    ['/x/#head.a', 'a=b', '/x/#a=b'],
    [`/x/#${long}`, 'a=b', '/x/#a=b'],
    [`/x/#${long}`, '', `/x/#${long}`],
  ] as const;
  for (const [address, decision, expected] of cases) {
    test(`${address.slice(0, 20)} with ${decision || 'none'} is ${expected.slice(0, 20)}`, () => {
      assert.equal(withDecision(address, decision), expected);
    });
  }
});
