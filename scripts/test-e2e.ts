import { spawnSync } from 'node:child_process';
import { BROWSERS } from './browsers.ts';
import { findBrowsers } from './find-browsers.ts';
import { ROOT, TOOLS } from './tools.ts';

try {
  const { chromium, firefox } = findBrowsers();
  const { status } = spawnSync(
    process.execPath,
    [TOOLS.playwright, 'test', '-c', 'tests/playwright.config.ts', ...process.argv.slice(2)],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: {
        ...process.env,
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
