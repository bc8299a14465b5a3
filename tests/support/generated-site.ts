import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSite } from '../unit/support/copied-site.ts';
import { generatedFiles } from './generated-files.ts';

/** Where a site with a generated tree comes from and where it is built. */
export interface GeneratedSite {
  readonly content: string;
  /** Within the project: elsewhere no site is built. */
  readonly out: string;
  /** Removes both folders. */
  readonly remove: () => void;
}

/** Writes a content folder with a tree of so many nodes; `buildSite` builds it. */
export function generatedSite(count: number): GeneratedSite {
  const content = mkdtempSync(join(tmpdir(), `generated-${count}-`));
  const out = `dist-generated-${count}`;
  writeSite(content, generatedFiles(count));
  return {
    content,
    out,
    remove: () => {
      for (const folder of [content, out]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Builds the site of a content folder. What the build writes to its fourth stream is `output[3]`.
 * @param flags for Node
 */
export function buildSite(
  { content, out }: Pick<GeneratedSite, 'content' | 'out'>,
  flags: readonly string[] = [],
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [...flags, 'node_modules/astro/bin/astro.mjs', 'build'], {
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: out,
      SITE_URL: 'https://generated.example/',
    },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
}
