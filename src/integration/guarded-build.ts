import { constants } from 'node:os';
import { existsSync, rmSync } from 'node:fs';
import { releaseLock, takeLock } from './build-lock.ts';
import { Refusal } from './refusal.ts';
import { isReplaceable, type Place, repair, swap } from './place.ts';

/**
 * Begins a build beside the built site, which stays as it is until `finish`. However the process ends
 * before that, the lock is given back and what was half built is removed.
 * @throws when another build is at work or the folder holds something else
 */
export function beginBuild(place: Place): { readonly finish: () => void } {
  const holder = takeLock(place.lock);
  if (holder !== undefined) throw new Refusal(heldBy(place, holder));
  repair(place);
  if (!isReplaceable(place.site)) {
    releaseLock(place.lock);
    throw new Refusal(`The build would replace a folder that it did not make: ${place.site}`);
  }
  const hadSite = existsSync(place.site);
  let isFinished = false;
  process.once('exit', () => {
    if (!isFinished) {
      rmSync(place.next, { recursive: true, force: true });
      console.error(
        `The build failed; ${hadSite ? `${place.site} is as it was before` : 'there was no site before it'}.`,
      );
    }
    releaseLock(place.lock);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
  return {
    finish: () => {
      swap(place);
      isFinished = true;
      releaseLock(place.lock);
    },
  };
}

function heldBy({ site, lock }: Place, holder: number): string {
  return `Another build into ${site} is at work: process ${holder}. Wait for it; if there is no such build, remove ${lock}`;
}

/** For commands that only read the site: repairs it, unless a build is at work. */
export function repairSite(place: Place): void {
  if (takeLock(place.lock) !== undefined) return;
  repair(place);
  releaseLock(place.lock);
}
