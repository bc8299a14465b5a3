import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSite, type GeneratedSite } from '../tests/support/generated-site.ts';
import { ROOT } from './tools.ts';
import { quantile } from './trace-toggle.ts';

/** What a build took, and what it made; weights are in bytes after gzip. */
export interface MeasuredBuild {
  readonly pages: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakGb: number;
  readonly medianNode: number;
  readonly heaviestNode: number;
  readonly wholeTree: number;
}

/** Builds a site where none was before. @throws when the build fails */
export function measuredBuild(site: Pick<GeneratedSite, 'content' | 'out'>): MeasuredBuild {
  rmSync(site.out, { recursive: true, force: true });
  const start = performance.now();
  const { status, output, stderr } = buildSite(site, [
    '--import',
    join(ROOT, 'scripts/report-usage.ts'),
  ]);
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`the build failed: ${stderr}`);
  const used = JSON.parse(output[3] ?? '') as NodeJS.ResourceUsage;
  const files = globSync('**/index.html', { cwd: site.out });
  const weigh = (file: string): number => gzipSync(readFileSync(join(site.out, file))).length;
  const nodes = files.filter((file) => /(?:^|\/)tree\/[^/]+\/index\.html$/.test(file)).map(weigh);
  return {
    pages: files.length,
    seconds,
    cpuSeconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
    // In kilobytes of 1,024 bytes.
    peakGb: (used.maxRSS * 1024) / 1e9,
    medianNode: quantile(nodes, 0.5),
    heaviestNode: quantile(nodes, 1),
    wholeTree: Math.max(
      ...files.filter((file) => /(?:^|\/)tree\/index\.html$/.test(file)).map(weigh),
    ),
  };
}
