import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Takes a lock: a file with the id of the process that holds it. One whose process is dead is taken over.
 * @returns undefined when it is taken, else the id of who holds it
 */
export function takeLock(lock: string): number | undefined {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return undefined;
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
    const text = textOf(lock);
    if (text === undefined) continue;
    if (text === '' ? isYoung(lock) : isAlive(Number(text))) return Number(text);
    removeDead(lock, text);
  }
}

/** Gives a lock back, if this process holds it. */
export function releaseLock(lock: string): void {
  if (textOf(lock) === String(process.pid)) rmSync(lock, { force: true });
}

/** Of several processes that find the same dead lock, one succeeds in renaming it. */
function removeDead(lock: string, dead: string): void {
  const moved = `${lock}.${process.pid}`;
  try {
    renameSync(lock, moved);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  // Another process was faster, and this is its new lock.
  if (textOf(moved) !== dead) renameSync(moved, lock);
  else rmSync(moved);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** A lock without an id is being written, or its process was killed before it could. */
function isYoung(lock: string): boolean {
  const stat = statSync(lock, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs < 2000;
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
