import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { ROOT } from './tools.ts';

// Node's runner passes when it finds no tests at all, so the files are looked for here.
const isLong = process.argv.includes('--long');
const folders = process.argv.slice(2).filter((argument) => argument !== '--long');
const files = folders.flatMap((folder) => {
  const found = globSync(`${folder}/**/*.test.ts`, { cwd: ROOT });
  if (found.length === 0) throw new Error(`no test files in ${folder}`);
  return found;
});

// Node leaves one processor unused; the runner itself needs none.
const concurrency = `--test-concurrency=${availableParallelism()}`;

process.exitCode =
  spawnSync(process.execPath, ['--test', concurrency, '--test-timeout=300000', ...files], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...(isLong && { LONG_TESTS: '1' }) },
  }).status ?? 1;
