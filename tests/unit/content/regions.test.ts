import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { region, regionsOf } from '../../../src/lib/content/regions.ts';

const source = [
  'use std::fmt;',
  '// region: step',
  'trait Step {',
  '    fn run(&self);',
  '',
  '}',
  '// endregion: step',
  'mod inner {',
  '    // region: breaker',
  '    fn call() {',
  '        run();',
  '    }',
  '    // endregion: breaker',
  '    // region: step-two',
  '        .deep()',
  '    .shallow()',
  '    // endregion: step-two',
  '    // region: empty',
  '    // endregion: empty',
  '    // region: open',
  '}',
].join('\n');

describe('region(source, name)', () => {
  test('is the lines between the marks', () => {
    assert.equal(region(source, 'step'), 'trait Step {\n    fn run(&self);\n\n}');
  });

  test('is set back to the left margin', () => {
    assert.equal(region(source, 'breaker'), 'fn call() {\n    run();\n}');
  });

  test('keeps the first line set in where it stands deeper than the others', () => {
    assert.equal(region(source, 'step-two'), '    .deep()\n.shallow()');
  });

  test('is empty between marks without lines', () => {
    assert.equal(region(source, 'empty'), '');
  });

  test('is undefined when there is none of that whole name', () => {
    for (const name of ['none', 'ste', 'STEP', '']) assert.equal(region(source, name), undefined);
  });

  test('is undefined when it is not closed', () => {
    assert.equal(region(source, 'open'), undefined);
  });
});

describe('regionsOf(source)', () => {
  const problemsOf = (...lines: string[]) => regionsOf(lines.join('\n')).problems;

  test('lists them in their order, with their lines', () => {
    const { regions, problems } = regionsOf(
      '// region: b\nx\n// endregion: b\n// region: a\ny\n// endregion: a',
    );
    assert.deepEqual(regions, [
      { name: 'b', line: 1, code: 'x' },
      { name: 'a', line: 4, code: 'y' },
    ]);
    assert.deepEqual(problems, []);
  });

  test('finds nothing wrong with code that only speaks of regions', () => {
    assert.deepEqual(problemsOf('// reason: a', '// result: b', '// region of the map'), []);
    const lines = ['// a region of the map', '/// region-wise', 'let region = "// region: x";'];
    assert.deepEqual(problemsOf(...lines), []);
    assert.deepEqual(problemsOf('// region: a\r', 'x\r', '// endregion: a\r'), []);
  });

  const WRONG: Readonly<Record<string, readonly [lines: string[], line: number, detail: RegExp]>> =
    {
      'never closed': [['', '// region: a', 'x'], 2, /"a" is never closed/],
      'closed and not begun': [['// endregion: a'], 1, /"a" ends where/],
      'closed by another name': [
        ['// region: a', 'x', '// endregion: b', '// endregion: a'],
        3,
        /"b" ends/,
      ],
      'begun within another': [
        ['// region: a', 'x', '// region: b', 'y', '// endregion: a'],
        3,
        /"b" begins before "a" has ended/,
      ],
      twice: [
        ['// region: a', 'x', '// endregion: a', '// region: a', 'y', '// endregion: a'],
        4,
        /"a" stands twice/,
      ],
      empty: [['// region: a', ' ', '// endregion: a'], 1, /"a" is empty/],
      'without a name': [['// region:'], 1, /is not "\/\/ region: NAME"/],
      'of a wrong name': [['// region: Two Words'], 1, /Two Words/],
      'without a space': [['//region: a'], 1, /is not/],
      'spelt in capitals': [['// Region: a'], 1, /is not/],
      misspelt: [['// regoin: a', 'x', '// endregion: a'], 1, /regoin: a/],
      'misspelt by a letter too few': [['// regon: a'], 1, /is not/],
      'misspelt by a letter too many': [['// regions: a'], 1, /is not/],
      'misspelt at its end': [['// region: a', 'x', '// endregin: a'], 3, /is not/],
      'without a colon': [['// region a'], 1, /is not/],
      'in another kind of comment': [['/* region: a */'], 1, /is not/],
    };
  for (const [what, [lines, line, detail]] of Object.entries(WRONG)) {
    test(`names a mark ${what}`, () => {
      const problem = problemsOf(...lines).find((one) => one.line === line);
      assert.equal(problem?.line, line);
      assert.match(problem.detail, detail);
    });
  }
});
