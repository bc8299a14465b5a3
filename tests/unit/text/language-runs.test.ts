import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageRuns } from '../../../src/lib/text/language-runs.ts';

test('languageRuns(text) parts Chinese from English, and loses nothing', () => {
  const seen = (text: string): string =>
    languageRuns(text)
      .map((run) => (run.isChinese ? `[${run.text}]` : run.text))
      .join('');
  assert.equal(
    seen('The source writes 编制式. 编舞 is found.'),
    'The source writes [编制式]. [编舞] is found.',
  );
  assert.equal(seen('None.'), 'None.');
  assert.deepEqual(languageRuns(''), []);
});
