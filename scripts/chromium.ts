import { type Browser, chromium } from 'playwright';
import { foundBrowser } from './browsers.ts';

/** Starts the Chromium that the tests use. @throws with what to do when there is none */
export async function launchChromium(...args: readonly string[]): Promise<Browser> {
  const found = foundBrowser('chromium');
  if (!found) throw new Error('No Chromium found: run "npx playwright install chromium" first.');
  return chromium.launch({
    ...(!found.own && { executablePath: found.path }),
    args: ['--no-sandbox', '--no-first-run', '--disable-background-networking', ...args],
  });
}
