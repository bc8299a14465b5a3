import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';

/** A built site and what stands beside it while a new one is made. */
export interface Place {
  /** The built site; missing only between the two renames of `swap`. */
  readonly site: string;
  readonly next: string;
  readonly previous: string;
  readonly lock: string;
}

/** The names around a folder: `dist`, `dist-next`, `dist-previous`, `dist.lock`. */
export function placeOf(site: string): Place {
  return { site, next: `${site}-next`, previous: `${site}-previous`, lock: `${site}.lock` };
}

/** Repairs what a build left that was killed. Only for who holds the lock. */
export function repair({ site, next, previous }: Place): void {
  if (!existsSync(site) && existsSync(previous)) renameSync(previous, site);
  for (const left of [previous, next]) rmSync(left, { recursive: true, force: true });
}

/** The file operations of `swap`; a test ends the process between two of them. */
const FILES = {
  rename: renameSync,
  remove: (folder: string) => rmSync(folder, { recursive: true, force: true }),
};

/** Puts the complete new site into the place of the old one. Follows `repair`. */
export function swap({ site, next, previous }: Place, { rename, remove } = FILES): void {
  if (existsSync(site)) rename(site, previous);
  rename(next, site);
  remove(previous);
}

/** Whether a folder may be replaced: it is missing, empty or a site that this build made. */
export function isReplaceable(folder: string): boolean {
  if (!existsSync(folder)) return true;
  const names = readdirSync(folder);
  return names.length === 0 || names.includes('_headers');
}
