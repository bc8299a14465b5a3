import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Caution } from '../../../src/lib/content/node-schema.ts';
import { insteadOf, markOf } from '../../../src/lib/tree/marks.ts';
import { content } from '../support/real.ts';

type Judged = Pick<Caution, 'severity' | 'scope'>;

/** `A choice, C wording` as cautions. */
function judged(words: string): Judged[] {
  if (words === '') return [];
  return words.split(', ').map((one) => {
    const [severity, scope] = one.split(' ');
    return { severity, scope } as Judged;
  });
}

describe('markOf(cautions)', () => {
  const cases: readonly [string, ReturnType<typeof markOf>][] = [
    ['', undefined],
    ['A choice', 'A'],
    ['A condition', 'B'],
    ['A wording', undefined],
    ['B choice', 'B'],
    ['B condition', undefined],
    ['B wording', undefined],
    ['C choice', undefined],
    ['C condition', undefined],
    ['C wording', undefined],
    ['B choice, A choice', 'A'],
    ['A choice, A condition', 'A'],
    ['A wording, B choice', 'B'],
    ['B condition, A wording, C choice', undefined],
  ];
  for (const [words, is] of cases) {
    test(`is ${is ?? 'nothing'} for ${words || 'none'}`, () =>
      assert.equal(markOf(judged(words)), is));
  }

  test('warns of few nodes, and of three-phase commit in red', () => {
    const marks = [...content.tree.nodes.values()].map(({ cautions }) => markOf(cautions));
    const count = (mark: string) => marks.filter((one) => one === mark).length;
    assert.ok(count('A') >= 1 && count('A') <= 12, `${count('A')} red`);
    assert.ok(count('B') >= 1 && count('B') <= 25, `${count('B')} amber`);
    assert.equal(markOf(content.tree.nodes.get('three-phase-commit')?.cautions ?? []), 'A');
  });
});

describe('insteadOf(cautions)', () => {
  test('is nothing without cautions, or without a choice', () => {
    assert.deepEqual(insteadOf([]), []);
    assert.deepEqual(insteadOf([{ scope: 'condition' }, { scope: 'wording' }]), []);
    assert.deepEqual(insteadOf([{ scope: 'choice' }]), []);
  });

  test('names what the choices name, each once, in their order', () => {
    const cautions: Parameters<typeof insteadOf>[0] = [
      { scope: 'choice', instead: ['b', 'a'] },
      { scope: 'condition' },
      { scope: 'choice', instead: ['a', 'c'] },
    ];
    assert.deepEqual(insteadOf(cautions), ['b', 'a', 'c']);
  });
});
