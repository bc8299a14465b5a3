import { defineConfig, type PlaywrightTestProject } from 'playwright/test';
import { BROWSERS, foundBrowser } from '../scripts/browsers.ts';
import { ROOT } from '../scripts/tools.ts';
import { normalBase } from '../src/lib/site/urls.ts';
import { isLong } from './support/pages.ts';
import type { StateOptions } from './support/test.ts';

/*
 * The folder of a test says where it runs:
 *   e2e/*.spec.ts            chromium and firefox
 *   e2e/<state>/*.spec.ts    chromium-<state> and firefox-<state>, see STATES
 *   e2e/chromium/*.spec.ts   chromium only: what no engine does differently, print, traces, what the
 *                            protocol of Firefox lacks
 * With `npm run test:long` every test meets all pages and nodes that it otherwise takes a sample of.
 *
 * In the system's Firefox without script, nothing can wait inside the page: expect(locator) and
 * locator.click() never end. There use expect.poll(() => locator.isVisible()), getAttribute(),
 * evaluate() without promises, and click({ force: true }) or focus() with keyboard.press('Enter').
 */

type Project = PlaywrightTestProject<StateOptions>;
type Use = NonNullable<Project['use']>;

/** A state of the visitor's browser, as Playwright sets it and as Firefox's preferences do. */
interface State {
  readonly name: string;
  readonly use: Use;
  readonly firefoxUserPrefs: Record<string, boolean | number>;
}

const STATES: readonly State[] = [
  {
    name: 'no-script',
    use: { javaScriptEnabled: false, reliesOn: '(scripting: none)' },
    firefoxUserPrefs: { 'javascript.enabled': false },
  },
  {
    name: 'dark',
    use: { colorScheme: 'dark', reliesOn: '(prefers-color-scheme: dark)' },
    firefoxUserPrefs: { 'ui.systemUsesDarkTheme': 1 },
  },
  {
    name: 'reduced-motion',
    use: {
      contextOptions: { reducedMotion: 'reduce' },
      reliesOn: '(prefers-reduced-motion: reduce)',
    },
    firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 },
  },
];

/** Another port lets two folders run their browser tests at once. */
const PORT = Number(process.env['E2E_PORT'] || 4322);
const base = normalBase(process.env['BASE_PATH'] || '/');

const chromium = foundBrowser('chromium');
const firefox = foundBrowser('firefox');
// The processes of the tests read this file too; they need not search again.
if (chromium) process.env[BROWSERS.chromium.variable] = chromium.path;
if (firefox) process.env[BROWSERS.firefox.variable] = firefox.path;

const chromiumUse: Use = {
  browserName: 'chromium',
  launchOptions: {
    ...(chromium && !chromium.own && { executablePath: chromium.path }),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  },
};

/**
 * The system's Firefox is driven by its own protocol, where setting a state in Playwright does nothing:
 * there it is set by preferences. Playwright's own Firefox takes it from Playwright.
 */
function firefoxUse(state?: State): Use {
  if (!firefox || firefox.own) return { browserName: 'firefox', ...state?.use };
  return {
    browserName: 'firefox',
    channel: 'moz-firefox',
    launchOptions: {
      executablePath: firefox.path,
      ...(state && { firefoxUserPrefs: state.firefoxUserPrefs }),
    },
    ...(state && { reliesOn: state.use.reliesOn }),
  };
}

const specsIn = (...folders: readonly string[]): RegExp[] =>
  folders.map((folder) => new RegExp(`/e2e/${folder}[^/]+\\.spec\\.ts$`));

/** In Firefox in the long run only: what the drawing measures, and what it does at a press of a button or a key. */
const DRAWING = [
  'see-map',
  'use-controls',
  'open-branches',
  'press-keys',
  'filter-tree',
  'narrow-window',
];
const onlyInLong = isLong ? [] : DRAWING.map((name) => `**/${name}.spec.ts`);

export default defineConfig<StateOptions>({
  testDir: 'e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: isLong ? 240_000 : 30_000,
  globalTimeout: (isLong ? 60 : 40) * 60_000,
  forbidOnly: true,
  reporter: process.stdout.isTTY ? 'line' : 'dot',
  use: { baseURL: `http://localhost:${PORT}${base}` },
  projects: [
    { name: 'chromium', testMatch: specsIn('', 'chromium/'), use: chromiumUse },
    { name: 'firefox', testMatch: specsIn(''), testIgnore: onlyInLong, use: firefoxUse() },
    ...STATES.flatMap((state): Project[] => [
      {
        name: `chromium-${state.name}`,
        testMatch: specsIn(`${state.name}/`),
        use: { ...chromiumUse, ...state.use },
      },
      {
        name: `firefox-${state.name}`,
        testMatch: specsIn(`${state.name}/`),
        use: firefoxUse(state),
      },
    ]),
  ],
  webServer: {
    command: `"${process.execPath}" scripts/preview.ts`,
    cwd: ROOT,
    env: { PORT: String(PORT), BASE_PATH: base },
    url: `http://localhost:${PORT}${base}`,
    reuseExistingServer: false,
    timeout: 20_000,
  },
});
