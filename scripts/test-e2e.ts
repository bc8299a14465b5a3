import { spawnSync } from 'node:child_process';
import { BROWSERS } from './browsers.ts';
import { findBrowsers } from './find-browsers.ts';
import { ROOT, TOOLS } from './tools.ts';

/** `--long`: every node and every kind of page, where the tests otherwise take a sample. */
const isLong = process.argv.includes('--long');
const others = process.argv.slice(2).filter((argument) => argument !== '--long');

try {
  const { chromium, firefox } = findBrowsers();
  const { status } = spawnSync(
    process.execPath,
    [TOOLS.playwright, 'test', '-c', 'tests/playwright.config.ts', ...others],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: {
        ...process.env,
        ...(isLong && { LONG_TESTS: '1' }),
        [BROWSERS.chromium.variable]: chromium.path,
        [BROWSERS.firefox.variable]: firefox.path,
      },
    },
  );
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
