import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser as Running, chromium, firefox } from 'playwright';

export interface Browser {
  readonly path: string;
  /** Playwright's own build; else one that the system has. */
  readonly own: boolean;
}

/**
 * How a browser is found: Playwright's own, else by these names on the PATH, the first first. Chromium without
 * windows, as Playwright's own is, opens a page in less than half the time. An older one than `least` counts
 * as missing: Firefox has what Playwright asks of the system's since 143 (network.addDataCollector).
 */
export const BROWSERS = {
  chromium: {
    own: chromium,
    variable: 'CHROMIUM_PATH',
    names: [
      'chromium-headless-shell',
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
    ],
    least: 0,
  },
  firefox: {
    own: firefox,
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    least: 143,
  },
} as const;

export type BrowserName = keyof typeof BROWSERS;

/** The browser that tests use: the one named by a variable, Playwright's own, or the system's. */
export function foundBrowser(name: BrowserName): Browser | undefined {
  const { own, variable, names, least } = BROWSERS[name];
  const ownPath = own.executablePath();
  const named = process.env[variable];
  if (named) return { path: named, own: named === ownPath };
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = names.flatMap((file) => folders.map((folder) => join(folder, file)));
  const path = [ownPath, ...onPath].find((file) => runs(file, least));
  return path === undefined ? undefined : { path, own: path === ownPath };
}

/** Whether it is there, finds its libraries and is new enough. */
function runs(path: string, least: number): boolean {
  if (!existsSync(path)) return false;
  const { status, stdout } = spawnSync(path, ['--version'], { timeout: 20_000, encoding: 'utf8' });
  return status === 0 && majorVersion(stdout) >= least;
}

/** `majorVersion('Mozilla Firefox 140.4.0esr')` is `140`; 0 where no version is told. */
export function majorVersion(text: string): number {
  return Number(/(\d+)\./.exec(text)?.[1] ?? 0);
}

/** Starts the Chromium that the tests use. @throws with what to do when there is none */
export async function launchChromium(...args: readonly string[]): Promise<Running> {
  const found = foundBrowser('chromium');
  if (!found) throw new Error('No Chromium found: run "npx playwright install chromium" first.');
  return chromium.launch({
    ...(!found.own && { executablePath: found.path }),
    args: ['--no-sandbox', '--no-first-run', '--disable-background-networking', ...args],
  });
}
