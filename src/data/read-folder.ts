import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFiles, fileKind } from '../lib/content/files.ts';
import type { Problem } from '../lib/content/problems.ts';

/** Every file below a folder, as text where it is text. */
export interface ReadFolder {
  readonly files: ContentFiles;
  readonly problems: readonly Problem[];
}

/** What tools write beside content, and what a file system hides. */
const LEFT_OUT = /(?:^|\/)\.|^rust\/target(?:\/|$)/;

/** Far more than any file of texts has. */
const MAX_BYTES = 2 ** 24;

export function readFolder(folder: string): ReadFolder {
  const files = new Map<string, string | undefined>();
  const problems: Problem[] = [];
  const refuse = (file: string, detail: string): void => {
    problems.push({ kind: 'not-a-file', file, node: null, detail });
    // What stands in the place of a file is not missing besides.
    if (fileKind(file)) files.set(file, undefined);
  };
  const visit = (name: string): void => {
    if (LEFT_OUT.test(name)) return;
    const path = join(folder, name);
    const what = typeOf(path, name);
    if (what === 'a folder') visitAll(name);
    else if (what !== 'a file') refuse(name, what);
    else {
      const text = decoded(readFileSync(path));
      files.set(name, text.value);
      if (text.problem) problems.push({ ...text.problem, file: name, node: null });
    }
  };
  const visitAll = (parent: string): void => {
    for (const child of readdirSync(join(folder, parent)).toSorted()) {
      const name = parent === '' ? child : `${parent}/${child}`;
      try {
        visit(name);
      } catch (error) {
        refuse(name, reasonOf(error));
      }
    }
  };
  if (isFolder(folder)) visitAll('');
  return { files, problems };
}

/** What stands at a path. A link to a file is that file; one to a folder could lead round in a circle. */
function typeOf(path: string, name: string): string {
  const isLink = lstatSync(path).isSymbolicLink();
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 'a link that leads nowhere';
  if (found.isDirectory() && isLink) return 'a link to a folder';
  if (found.isDirectory()) {
    return /\.(?:json|mdx|rs)$/.test(name) ? 'a folder with the name of a file' : 'a folder';
  }
  if (!found.isFile()) return 'a pipe, a socket or a device';
  return found.size > MAX_BYTES ? `more than ${MAX_BYTES / 2 ** 20} MiB` : 'a file';
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** `ELOOP: too many symbolic links encountered`, without the path that follows. */
const reasonOf = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).replace(/,[^]*/, '');

/** The text that bytes stand for in UTF-8, a byte order mark included. */
export function decoded(bytes: Uint8Array): {
  readonly value: string | undefined;
  readonly problem?: Pick<Problem, 'kind' | 'line' | 'detail'>;
} {
  try {
    return { value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const [good = ''] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\uFFFD');
    const line = good.split('\n').length;
    const at = Buffer.byteLength(good);
    const detail = `byte 0x${(bytes[at] ?? 0).toString(16).toUpperCase()}`;
    return { value: undefined, problem: { kind: 'not-text', line, detail } };
  }
}
