import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BackingFile, NodePrice } from '../../../src/lib/decision/backing-file.ts';
import { billOf } from '../../../src/lib/decision/bill.ts';
import { decide } from '../../../src/lib/decision/decide.ts';
import { decisionOf, NO_RULES, questionnaireFrom } from '../support/decisions.ts';

const questions = questionnaireFrom(`
  root all question
  ├── first any question
  │   ├── a optional any
  │   │   ├── a-1
  │   │   └── a-2 replaces
  │   ├── b
  │   └── always advice
  └── second one question
      ├── c
      └── d
`);

const line = { text: 'x', sources: [], judgement: true } as const;
const price = (id: string, gains: number, ...technologies: string[]): NodePrice => ({
  id,
  gains: Array.from({ length: gains }, () => line),
  costs: [],
  technologies,
});
const technology = (id: string) => ({ id, name: id, state: 's', licence: 'l', asOf: '2026-11-30' });

const backing: BackingFile = {
  sources: {},
  rules: {},
  cautions: {},
  prices: [
    price('a', 1, 'old', 'shared'),
    price('a-1', 1),
    price('a-2', 2, 'new'),
    price('b', 0, 'shared'),
    price('always', 1, 'advised'),
    price('c', 1, 'shared'),
    price('d', 1, 'other'),
  ],
  technologies: ['other', 'shared', 'advised', 'new', 'old'].map(technology),
};

const billAt = (answers: Parameters<typeof decisionOf>[0]): object => {
  const decided = decide(questions, NO_RULES, decisionOf(answers));
  const { concerns, technologies } = billOf(questions, decided, backing);
  return {
    concerns: concerns.map(({ id, outcomes }) => [id, ...outcomes.map((one) => one.id)].join(' ')),
    technologies: technologies.map(({ id, nodes }) => [id, ...nodes].join(' ')),
  };
};

test('a bill has the outcomes that gain or cost something, and what is named, each once', () => {
  assert.deepEqual(billAt({ first: ['a', 'b'], a: ['a-1'], second: ['c'] }), {
    concerns: ['first a a-1', 'second c'],
    technologies: ['shared a b c', 'advised always', 'old a'],
  });
});

test('what takes the place of an outcome takes that of its technologies', () => {
  assert.deepEqual(billAt({ first: ['a'], a: ['a-2'] }), {
    concerns: ['first a-2'],
    technologies: ['advised always', 'new a-2'],
  });
});

test('concerns without a price are left out', () => {
  assert.deepEqual(billAt({ first: ['b'], second: 'skip' }), {
    concerns: [],
    technologies: ['shared b', 'advised always'],
  });
});
