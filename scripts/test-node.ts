import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { ROOT } from './tools.ts';

// Node's runner passes when it finds no tests at all, so the files are looked for here.
const isLong = process.argv.includes('--long');
// All files in one process: what each would read and parse for itself is read and parsed once.
const isTogether = process.argv.includes('--together');
// Builds share a folder for what they have half made.
const isSerial = process.argv.includes('--serial');
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const files = folders.flatMap((folder) => {
  const found = globSync(`${folder}/**/*.test.ts`, { cwd: ROOT });
  if (found.length === 0) throw new Error(`no test files in ${folder}`);
  return found;
});

// Node leaves one processor unused; the runner itself needs none.
const processes = isTogether
  ? '--test-isolation=none'
  : `--test-concurrency=${isSerial ? 1 : availableParallelism()}`;

process.exitCode =
  spawnSync(process.execPath, ['--test', processes, '--test-timeout=300000', ...files], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...(isLong && { LONG_TESTS: '1' }) },
  }).status ?? 1;
