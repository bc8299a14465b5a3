import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { region } from '../../src/lib/content/regions.ts';

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

  test('throws when it is not closed', () => {
    assert.throws(() => region(source, 'open'), {
      message: 'region without "// endregion: open": open',
    });
  });
});
