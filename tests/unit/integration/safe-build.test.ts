import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { text as allOf } from 'node:stream/consumers';
import { releaseLock, takeLock } from '../../../src/integration/build-lock.ts';
import { repairSite } from '../../../src/integration/guarded-build.ts';
import {
  isReplaceable,
  type Place,
  placeOf,
  repair,
  swap,
} from '../../../src/integration/place.ts';

const room = mkdtempSync(join(tmpdir(), 'build-'));
after(() => rmSync(room, { recursive: true }));

let count = 0;
const newPlace = (): Place => placeOf(join(room, String((count += 1)), 'dist'));

function write(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/_headers`, text);
}

const read = (folder: string): string => readFileSync(`${folder}/_headers`, 'utf8');
const beside = ({ site }: Place): string[] => readdirSync(join(site, '..')).toSorted();

describe('swap', () => {
  const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

  for (const had of [true, false]) {
    for (let steps = 0; steps <= 3; steps += 1) {
      test(`killed after ${steps} steps${had ? '' : ' of a first build'} leaves a whole site`, () => {
        const place = newPlace();
        if (had) write(place.site, 'old');
        write(place.next, 'new');
        let done = 0;
        const step = (work: () => void): void => {
          if (done === steps) throw new Error('killed');
          work();
          done += 1;
        };
        try {
          swap(place, {
            rename: (from, to) => step(() => renameSync(from, to)),
            remove: (folder) => step(() => remove(folder)),
          });
        } catch (error) {
          assert.equal((error as Error).message, 'killed');
        }
        repair(place);
        const isNew = steps >= (had ? 2 : 1);
        if (!had && !isNew) assert.deepEqual(beside(place), []);
        else {
          assert.equal(read(place.site), isNew ? 'new' : 'old');
          assert.deepEqual(beside(place), ['dist']);
        }
      });
    }
  }

  test('is refused over a folder that is no built site', () => {
    const { site } = newPlace();
    assert.ok(isReplaceable(site));
    mkdirSync(site, { recursive: true });
    assert.ok(isReplaceable(site));
    writeFileSync(`${site}/package.json`, '{}');
    assert.ok(!isReplaceable(site));
    write(site, '');
    assert.ok(isReplaceable(site));
  });
});

describe('takeLock', () => {
  const lockIn = (text: string): string => {
    const { site, lock } = newPlace();
    mkdirSync(join(site, '..'), { recursive: true });
    writeFileSync(lock, text);
    return lock;
  };

  test('tells who holds it', () => {
    assert.equal(takeLock(lockIn(String(process.ppid))), process.ppid);
  });

  test('takes over the lock of a dead process, and gives back its own only', async () => {
    const dead = spawn(process.execPath, ['-e', '']);
    await once(dead, 'exit');
    const lock = lockIn(String(dead.pid));
    assert.equal(takeLock(lock), undefined);
    assert.equal(readFileSync(lock, 'utf8'), String(process.pid));
    releaseLock(lock);
    assert.ok(!existsSync(lock));
    const other = lockIn(String(process.ppid));
    releaseLock(other);
    assert.ok(existsSync(other));
  });

  test('waits for no process that was killed before it could write its id', () => {
    const lock = lockIn('');
    assert.equal(takeLock(lock), 0, 'it may still be written');
    utimesSync(lock, 0, 0);
    assert.equal(takeLock(lock), undefined);
  });
});

describe('two processes', () => {
  const start = async (place: Place, text: string): Promise<ChildProcess> => {
    mkdirSync(join(place.site, '..'), { recursive: true });
    const script = join(import.meta.dirname, '../support/fake-build.ts');
    const child = spawn(process.execPath, [script, place.site, text]);
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    return child;
  };
  const ended = async (child: ChildProcess): Promise<number | null> => {
    child.stdin?.end();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.exitCode;
  };

  test('do not build the same site at once', async () => {
    const place = newPlace();
    const first = await start(place, 'first');
    const second = spawn(process.execPath, [
      join(import.meta.dirname, '../support/fake-build.ts'),
      place.site,
      'second',
    ]);
    assert.match(await allOf(second.stderr), new RegExp(`process ${first.pid}\\b`));
    assert.equal(await ended(first), 0);
    assert.equal(read(place.site), 'first');
    assert.deepEqual(beside(place), ['dist']);
  });

  test('a failed build leaves the site as it was, and says so', async () => {
    const place = newPlace();
    write(place.site, 'old');
    const child = await start(place, 'fail');
    const said = child.stderr ? allOf(child.stderr) : '';
    assert.equal(await ended(child), 1);
    assert.match(await said, /is as it was before/);
    assert.equal(read(place.site), 'old');
    assert.deepEqual(beside(place), ['dist']);
  });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
    test(`a build that ends by ${signal} leaves the site as it was`, async () => {
      const place = newPlace();
      write(place.site, 'old');
      const child = await start(place, 'new');
      child.kill(signal);
      await once(child, 'exit');
      if (signal === 'SIGKILL') assert.ok(existsSync(place.lock) && existsSync(place.next));
      else assert.deepEqual(beside(place), ['dist'], 'nothing is left');
      repairSite(place);
      assert.equal(read(place.site), 'old');
      assert.deepEqual(beside(place), ['dist']);
    });
  }

  test('a reader repairs nothing while a build is at work', async () => {
    const place = newPlace();
    const child = await start(place, 'new');
    repairSite(place);
    assert.equal(await ended(child), 0);
    assert.equal(read(place.site), 'new');
  });
});
