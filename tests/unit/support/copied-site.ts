import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readFolder } from '../../../src/data/read-folder.ts';
import type { ContentFiles } from '../../../src/lib/content/files.ts';

/** The small site that tests build and check. */
export const SMALL_SITE = 'tests/fixtures/site';

export const smallSite = (): ContentFiles => readFolder(SMALL_SITE).files;

/** Writes files into a folder. They are no links to the files that they were read from, as `cp` makes them. */
export function writeSite(folder: string, files: ContentFiles): void {
  for (const [path, text = ''] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
