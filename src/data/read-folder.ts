import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ContentFiles } from '../lib/content/files.ts';
import type { Problem } from '../lib/content/problems.ts';

/** Every file below a folder, as text where it is text. */
export interface ReadFolder {
  readonly files: ContentFiles;
  readonly problems: readonly Problem[];
}

/** What tools write beside content, and what a file system hides. */
const LEFT_OUT = /(?:^|\/)\.|^rust\/target\//;

export function readFolder(folder: string): ReadFolder {
  const files = new Map<string, string | undefined>();
  const problems: Problem[] = [];
  const names = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
    : [];
  for (const name of names.map((one) => one.replaceAll(sep, '/')).toSorted()) {
    if (LEFT_OUT.test(name) || !statSync(join(folder, name), { throwIfNoEntry: false })?.isFile())
      continue;
    const text = decoded(readFileSync(join(folder, name)));
    files.set(name, text.value);
    if (text.problem) problems.push({ ...text.problem, file: name, node: null });
  }
  return { files, problems };
}

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
