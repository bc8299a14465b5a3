import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../../../scripts/tools.ts';

// Who may import whom is held by the linter; here stands what it does not read.

/** Folders that are not ours or that a command writes. */
const NOT_OURS = ['node_modules', '.git', '.astro', 'target', 'test-results', 'playwright-report'];

const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

test('no file of the project refers to a folder outside of it', () => {
  const outside = [['..', 'shared'].join('/'), ['', 'work', ''].join('/')];
  const isOther = (name: string): boolean => NOT_OURS.includes(name) || name.startsWith('dist');
  const ours = globSync(['**', '.*', '.ci/**'], { cwd: ROOT, exclude: isOther }).filter(
    (file) => !isOther(file) && statSync(join(ROOT, file)).isFile(),
  );
  assert.ok(
    ours.includes('package.json') && ours.includes('tests/unit/project/boundaries.test.ts'),
  );
  assert.ok(ours.includes('.npmrc') && ours.includes('.ci/run'));
  const strays = ours.filter((file) => outside.some((path) => textOf(file).includes(path)));
  assert.deepEqual(strays, []);
});
