import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox } from 'playwright';

export interface Browser {
  readonly path: string;
  /** Playwright's own build; else one that the system has. */
  readonly own: boolean;
}

/** How a browser is found: Playwright's own, else by these names on the PATH. */
export const BROWSERS = {
  chromium: {
    own: chromium,
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  },
  firefox: {
    own: firefox,
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
  },
} as const;

export type BrowserName = keyof typeof BROWSERS;

/** The browser that tests use: the one named by a variable, Playwright's own, or the system's. */
export function foundBrowser(name: BrowserName): Browser | undefined {
  const { own, variable, names } = BROWSERS[name];
  const ownPath = own.executablePath();
  const named = process.env[variable];
  if (named) return { path: named, own: named === ownPath };
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = names.flatMap((file) => folders.map((folder) => join(folder, file)));
  const path = [ownPath, ...onPath].find(runs);
  return path === undefined ? undefined : { path, own: path === ownPath };
}

/** Whether it is there and finds its libraries. */
function runs(path: string): boolean {
  if (!existsSync(path)) return false;
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}
