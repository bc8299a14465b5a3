import type { Page } from 'playwright';
import { DEFAULT_LOCALE, LOCALES, tree } from '../src/data/content.ts';
import { optionsOf } from '../src/lib/tree/model.ts';
import { nodeRoute, path, type Route, routes } from '../src/lib/site/urls.ts';
import { servedSite } from './site-server.ts';
import { launchChromium } from './browsers.ts';
import { quantile, toggleTimes, type TraceEvent } from './trace-toggle.ts';

const SLOWDOWN = 4;
const TIMES = 60;
const MEDIAN_MS = 24;
const P95_MS = 40;

/** Each page with the control that brings it back to the state in which it is measured. */
const PAGES: readonly { readonly route: Route; readonly control: string }[] = [
  { route: routes.tree, control: 'open-all' },
  { route: nodeRoute('saga'), control: 'reset' },
];

/** A question with several boxes, with answers at all of which there is something to say. */
const QUESTION = [...tree.nodes.values()].find(
  ({ id, choose }) => choose === 'any' && optionsOf(tree, id).length > 2,
);

/** The least that such a click can cost: as many boxes as the whole tree has nodes move, and nothing else is done. */
const LEAST = `<!doctype html><title>least</title>
  <style>
    button { position: fixed; inset: 0 auto auto 0; z-index: 1 }
    i { position: absolute; left: 8rem; transition: translate 160ms }
    .moved i { translate: 0 2rem }
  </style>
  <button onclick="document.body.classList.toggle('moved')">move</button>
  ${Array.from({ length: tree.nodes.size }, (_, row) => `<i style="top:${row * 1.5}rem">Two-phase commit</i>`).join('')}`;

const site = await servedSite();
// Without a frame rate the time is the page's own, not that of waiting for the next refresh of a display.
const browser = await launchChromium('--disable-frame-rate-limit', '--disable-gpu-vsync');
let hasFailed = false;
try {
  console.log(`milliseconds at ${SLOWDOWN} times CPU slowdown, ${TIMES} times each`);
  const least = await openedPage(`data:text/html,${encodeURIComponent(LEAST)}`);
  const leastTimes = await clickTimes(least, 1, () => clickAndSettle(least, 'button'));
  console.log(line('bare boxes', 'move', leastTimes));
  await least.close();
  for (const { route, control } of PAGES) {
    for (const locale of LOCALES) {
      const address = path({ base: site.base, defaultLocale: DEFAULT_LOCALE }, locale, route);
      const page = await openedPage(`${site.url}${address}`);
      for (const [what, times] of Object.entries(await measured(page, control))) {
        const isSlow = quantile(times, 0.5) > MEDIAN_MS || quantile(times, 0.95) > P95_MS;
        if (isSlow) hasFailed = true;
        console.log(line(address, what, times) + (isSlow ? '  too slow' : ''));
      }
      await page.close();
    }
  }
  for (const locale of LOCALES) {
    const route = nodeRoute(QUESTION?.id ?? '');
    const address = path({ base: site.base, defaultLocale: DEFAULT_LOCALE }, locale, route);
    const page = await openedPage(`${site.url}${address}`);
    const times = await answered(page);
    const isSlow = quantile(times, 0.5) > MEDIAN_MS;
    if (isSlow) hasFailed = true;
    console.log(line(address, 'answer', times) + (isSlow ? '  too slow' : ''));
    await page.close();
  }
} finally {
  await browser.close();
  site.close();
}
console.log(`at most: median ${MEDIAN_MS}, p95 ${P95_MS}`);
process.exitCode = hasFailed ? 1 : 0;

async function openedPage(url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(url);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  return page;
}

/** Closes and opens one branch after the other, with the page in the same state before each. */
async function measured(page: Page, control: string): Promise<Record<'close' | 'open', number[]>> {
  // A whole tree folds concerns only; what is measured is the size to fold branches.
  const reading = page.locator('[data-to-size="reading"]:visible');
  if ((await reading.count()) > 0) await reading.click();
  await round(page, control, 0); // the first use fetches what later ones have
  const times = await clickTimes(page, 3, (index) => round(page, control, index));
  return {
    close: times.filter((_, i) => i % 3 === 1),
    open: times.filter((_, i) => i % 3 === 2),
  };
}

/** Ticks and unticks one box after the other; the first time loads what deciding needs. */
async function answered(page: Page): Promise<number[]> {
  const boxes = page.locator('input[data-answer]');
  const count = await boxes.count();
  const tick = async (index: number): Promise<void> => {
    await boxes.nth(index % count).click();
    await page.locator('[data-decision-bar]').waitFor({ state: 'attached' });
    await settle(page);
  };
  for (let i = 0; i < count; i += 1) await tick(i);
  return clickTimes(page, 1, tick);
}

/** The time of every click in `TIMES` rounds of so many clicks each. */
async function clickTimes(
  page: Page,
  clicks: number,
  once: (index: number) => Promise<void>,
): Promise<number[]> {
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  for (let i = 0; i < TIMES; i += 1) await once(i);
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as {
    traceEvents: TraceEvent[];
  };
  const times = toggleTimes(traceEvents);
  if (times.length !== clicks * TIMES) throw new Error(`clicks in the trace: ${times.length}`);
  return times;
}

function line(place: string, what: string, times: readonly number[]): string {
  const [median, p95] = [0.5, 0.95].map((share) => quantile(times, share).toFixed(1).padStart(5));
  return `${place.padEnd(16)} ${what.padEnd(6)} median ${median}  p95 ${p95}`;
}

/** Three clicks: on the control, on the button of an open branch, and on the same button again. */
async function round(page: Page, control: string, index: number): Promise<void> {
  await clickAndSettle(page, `[data-control="${control}"]`);
  const open = await page
    .locator('[data-tree] [data-node] > .box > button[aria-expanded="true"]:visible')
    .evaluateAll((buttons) =>
      buttons.map((button) => button.closest('[data-node]')?.getAttribute('data-node')),
    );
  if (open.length === 0) throw new Error(`no open branches at ${page.url()}`);
  const button = (isOpen: boolean): string =>
    `[data-node="${open[index % open.length]}"] > .box > button[aria-expanded="${isOpen}"]`;
  await clickAndSettle(page, button(true));
  await clickAndSettle(page, button(false));
}

async function clickAndSettle(page: Page, selector: string): Promise<void> {
  await page.locator(selector).click();
  await settle(page);
}

async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}
