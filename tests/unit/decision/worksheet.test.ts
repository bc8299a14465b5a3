import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Questionnaire } from '../../../src/lib/decision/questionnaire.ts';
import { worksheet, type WorksheetQuestion } from '../../../src/lib/decision/worksheet.ts';
import { questionnaire, questionnaireFrom, smallQuestions } from '../support/decisions.ts';

const questionsOf = (its: Questionnaire): WorksheetQuestion[] =>
  worksheet(its).flatMap(({ questions }) => questions);

/** A question in one line, its options in one each: `2 left one after 1a`, `  a left-1 + brings → goes on`. */
const drawn = (its: Questionnaire): string[] =>
  worksheet(its).flatMap(({ id, questions }) => [
    `# ${id}`,
    ...questions.flatMap(({ id: at, number, takes, isOptional, after, options }) => [
      [
        `${number} ${at} ${takes}`,
        ...(isOptional ? ['optional'] : []),
        ...(after ? [`after ${after.option}`] : []),
      ].join(' '),
      ...options.map(({ id: option, letter, brings, goOn }) =>
        [
          `  ${letter} ${option}`,
          ...(brings.length > 0 ? [`+ ${brings.join(' ')}`] : []),
          ...(goOn.length > 0 ? [`→ ${goOn.map((to) => to.number).join(' ')}`] : []),
        ].join(' '),
      ),
    ]),
  ]);

test('worksheet(): questions in reading order, when they arise, and where their options lead', () => {
  const questions = questionnaireFrom(`
    root all question
    ├── choice one question
    │   ├── deeper question all
    │   │   ├── way one
    │   │   │   ├── way-1
    │   │   │   └── way-2
    │   │   ├── brought all
    │   │   │   └── with-it
    │   │   ├── told advice
    │   │   └── boxes any optional
    │   │       └── box
    │   └── end
    └── several any question
        ├── left
        └── right
  `);
  assert.deepEqual(drawn(questions), [
    '# choice',
    '1 choice one',
    '  a deeper + brought → 2 3',
    '  b end',
    '2 way one after 1a',
    '  a way-1',
    '  b way-2',
    '3 boxes only optional after 1a',
    '  a box',
    '# several',
    '4 several any',
    '  a left',
    '  b right',
  ]);
});

test('worksheet(): a root that asks is a part of its own', () => {
  const questions = questionnaireFrom(`
    root one question
    ├── left any
    │   └── left-1
    └── right
  `);
  assert.deepEqual(drawn(questions), [
    '# root',
    '1 root one',
    '  a left → 2',
    '  b right',
    '# left',
    '2 left only after 1a',
    '  a left-1',
  ]);
});

for (const [name, its] of [
  ['a small tree', smallQuestions],
  ['the real tree', questionnaire],
] as const) {
  describe(`worksheet() of ${name}`, () => {
    const questions = questionsOf(its);

    test('has every question and every option once', () => {
      assert.deepEqual(
        questions.map(({ id }) => id).toSorted(),
        [...its.options.keys()].toSorted(),
      );
      assert.deepEqual(
        questions.flatMap(({ options }) => options.map(({ id }) => id)),
        questions.flatMap(({ id }) => its.options.get(id) ?? []),
      );
    });

    test('counts from one, without gaps', () => {
      assert.deepEqual(
        questions.map(({ number }) => number),
        questions.map((_, index) => index + 1),
      );
    });

    test('leads forward, from the option that the question names', () => {
      const arising = questions.flatMap(({ id, number, options }) =>
        options.flatMap(({ letter, goOn }) =>
          goOn.map((to) => {
            assert.ok(to.number > number, `${number}${letter} leads to ${to.number}`);
            return `${to.number} ${to.id} after ${number}${letter} of ${id}`;
          }),
        ),
      );
      const named = questions.flatMap(({ id, number, after }) =>
        after ? [`${number} ${id} after ${after.option} of ${after.question}`] : [],
      );
      assert.deepEqual(arising.toSorted(), named.toSorted());
    });
  });
}
