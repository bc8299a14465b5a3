import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { type Browser, BROWSERS, type BrowserName, foundBrowser } from './browsers.ts';
import { installPackages, isRootOnDebian, runLoudly } from './debian-packages.ts';
import { TOOLS } from './tools.ts';

const NAMES: readonly BrowserName[] = ['chromium', 'firefox'];
const INSTALL_SECONDS = 120;
const [WITHOUT_WINDOWS] = BROWSERS.chromium.names;

/**
 * Finds the browsers of the tests and installs what is missing. Says what it does.
 * @throws with what to do by hand, when nothing works
 */
export function findBrowsers(): Readonly<Record<BrowserName, Browser>> {
  if (missing().length > 0) installByPlaywright();
  if (missing().length > 0) installBySystem();
  else installWithoutWindows();
  const [chromium, firefox] = [foundBrowser('chromium'), foundBrowser('firefox')];
  if (!chromium || !firefox) throw new Error(wayOut());
  if (!(chromium.own && firefox.own)) installChineseFont();
  for (const [name, { path, own }] of Object.entries({ chromium, firefox })) {
    console.log(`${name}: ${own ? "Playwright's own" : "the system's"}, ${path}`);
  }
  return { chromium, firefox };
}

/** `firefox 143 or newer`, `chromium`. */
function named(name: BrowserName): string {
  const { least } = BROWSERS[name];
  return least > 0 ? `${name} ${least} or newer` : name;
}

const missing = (): BrowserName[] => NAMES.filter((name) => foundBrowser(name) === undefined);

function installByPlaywright(): void {
  const names = missing();
  console.log(
    `No ${names.map(named).join(' and no ')} found. Installing with Playwright, at most ${INSTALL_SECONDS} s …`,
  );
  runLoudly(process.execPath, [TOOLS.playwright, 'install', ...names], {
    seconds: INSTALL_SECONDS,
  });
}

function installBySystem(): void {
  if (!isRootOnDebian()) return;
  console.log(
    `Still no ${missing().map(named).join(' and no ')}. Installing the system's packages with apt-get …`,
  );
  installPackages([WITHOUT_WINDOWS, 'firefox-esr', 'fonts-noto-cjk']);
}

/** A system's Chromium often is the one with windows, which takes more than twice as long for every page. */
function installWithoutWindows(): void {
  const { variable } = BROWSERS.chromium;
  const { path, own } = foundBrowser('chromium') ?? {};
  if (own || process.env[variable] || !isRootOnDebian()) return;
  if (path === undefined || basename(path) === WITHOUT_WINDOWS) return;
  console.log(`Only ${path} found. Installing ${WITHOUT_WINDOWS} with apt-get …`);
  installPackages([WITHOUT_WINDOWS]);
}

/** Without one, Chinese is drawn as empty boxes of a different width. */
function installChineseFont(): void {
  if (process.platform !== 'linux' || hasChineseFont()) return;
  if (isRootOnDebian()) {
    console.log('No Chinese font found. Installing fonts-noto-cjk with apt-get …');
    installPackages(['fonts-noto-cjk']);
  } else {
    console.warn('Warning: no Chinese font found; install one (on Debian: fonts-noto-cjk).');
  }
}

function hasChineseFont(): boolean {
  if (existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')) return true;
  const { status, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

function wayOut(): string {
  const lines = missing().map(
    (name) =>
      `  ${named(name)}: "npx playwright install --with-deps ${name}", or put ` +
      `${BROWSERS[name].names.join(' or ')} on the PATH, or set ${BROWSERS[name].variable} to its program`,
  );
  return `The browser tests need Chromium and Firefox. Missing:\n${lines.join('\n')}`;
}
