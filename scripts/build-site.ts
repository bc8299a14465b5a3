import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES } from '../src/data/content.ts';
import { DIST, ROOT } from './root.ts';
import { writeSearchFiles } from './search-files.ts';
import { TOOLS } from './tools.ts';

const NEXT = join(ROOT, 'dist-next');
const PREVIOUS = join(ROOT, 'dist-previous');

/**
 * Builds into `dist-next` and puts it in the place of `dist` when it is complete: Astro empties its
 * output folder before it renders, and a failure must not cost the last good build.
 * @returns whether it succeeded
 */
export function buildSite(): boolean {
  rmSync(NEXT, { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, [TOOLS.astro, 'build', '--outDir', 'dist-next'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) {
    rmSync(NEXT, { recursive: true, force: true });
    return false;
  }
  placeNotFoundPages();
  writeSearchFiles(NEXT, process.env['BASE_PATH'] || '/');
  rmSync(PREVIOUS, { recursive: true, force: true });
  if (existsSync(DIST)) renameSync(DIST, PREVIOUS);
  renameSync(NEXT, DIST);
  rmSync(PREVIOUS, { recursive: true, force: true });
  return true;
}

/** Hosts look for `zh/404.html`; Astro makes a file of that form only at the root. */
function placeNotFoundPages(): void {
  for (const locale of LOCALES) {
    const folder = join(NEXT, locale, '404');
    if (!existsSync(join(folder, 'index.html'))) continue;
    renameSync(join(folder, 'index.html'), join(NEXT, locale, '404.html'));
    rmSync(folder, { recursive: true });
  }
}
