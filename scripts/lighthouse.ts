import { type AddressInfo, createServer } from 'node:net';
import lighthouse, { type Result } from 'lighthouse';
import { DEFAULT_LOCALE, LOCALES } from '../src/data/content.ts';
import { samplePages } from '../src/data/site-pages.ts';
import { path } from '../src/lib/site/urls.ts';
import { servedSite } from './site-server.ts';
import { launchChromium } from './browsers.ts';

/** A busy machine makes a page look slow, never fast: the best of so many runs counts. */
const RUNS = 3;

const site = await servedSite();
const port = await freePort();
const browser = await launchChromium(`--remote-debugging-port=${port}`);
let hasFailed = false;
try {
  for (const { route } of samplePages) {
    for (const locale of LOCALES) {
      const address = path({ base: site.base, defaultLocale: DEFAULT_LOCALE }, locale, route);
      const result = await bestResult(`${site.url}${address}`);
      const scores = Object.values(result.categories).map(
        ({ title, score }) => `${title} ${percent(score)}`,
      );
      console.log(`${address.padEnd(44)} ${scores.join('  ')}`);
      for (const line of shortcomings(result)) console.log(`    ${line}`);
      if (!isFull(result)) hasFailed = true;
    }
  }
} finally {
  await browser.close();
  site.close();
}
console.log(hasFailed ? '\nSome page is below 100.' : '\nEvery page has 100 in every category.');
process.exitCode = hasFailed ? 1 : 0;

async function bestResult(url: string): Promise<Result> {
  const results: Result[] = [];
  while (results.length < RUNS && !results.some(isFull)) {
    const run = await lighthouse(url, { port, logLevel: 'error', output: 'json' });
    if (!run) throw new Error(`Lighthouse gives no result for ${url}`);
    if (run.lhr.runtimeError) throw new Error(`${url}: ${run.lhr.runtimeError.message}`);
    results.push(run.lhr);
  }
  return results.reduce((best, result) => (sum(result) > sum(best) ? result : best));
}

function isFull({ categories }: Result): boolean {
  return Object.values(categories).every(({ score }) => score === 1);
}

function sum({ categories }: Result): number {
  return Object.values(categories).reduce((total, { score }) => total + (score ?? 0), 0);
}

function percent(score: number | null): string {
  return score === null ? 'none' : String(Math.floor(score * 100));
}

/** The audits that keep a category from full marks. */
function shortcomings({ categories, audits }: Result): string[] {
  return Object.values(categories)
    .filter(({ score }) => score !== 1)
    .flatMap(({ title, auditRefs }) =>
      auditRefs.flatMap(({ id, weight }) => {
        const audit = audits[id];
        if (!audit || weight === 0 || audit.score === null || audit.score === 1) return [];
        return [`${title}: ${audit.title} (${audit.displayValue ?? percent(audit.score)})`];
      }),
    );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  const { port: free } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return free;
}
