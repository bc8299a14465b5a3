import type { ContentFiles } from '../../../../src/lib/content/files.ts';
import { valueAt } from './spots.ts';

/** In the place of a new value: the old one is taken out. */
export const GONE = Symbol('taken out');

/** Files of which some are others, or are gone. */
export function withFiles(
  files: ContentFiles,
  changes: Readonly<Record<string, string | undefined>>,
): ContentFiles {
  const changed = new Map(files);
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) changed.delete(path);
    else changed.set(path, text);
  }
  return changed;
}

export interface Change {
  readonly file: string;
  readonly path: readonly PropertyKey[];
  readonly to: unknown;
}

/** Files with other values in JSON, one change after the other. */
export function withChanges(files: ContentFiles, changes: readonly Change[]): ContentFiles {
  const values = new Map<string, { whole: unknown }>();
  for (const { file, path, to } of changes) {
    const root = values.get(file) ?? { whole: parsed(files, file) };
    values.set(file, root);
    setAt(root, ['whole', ...path], to);
  }
  return withFiles(
    files,
    Object.fromEntries(
      [...values].map(([file, { whole }]) => [file, `${JSON.stringify(whole, undefined, 2)}\n`]),
    ),
  );
}

export const parsed = (files: ContentFiles, file: string): unknown =>
  JSON.parse(files.get(file) ?? 'null');

function setAt(root: object, path: readonly PropertyKey[], to: unknown): void {
  const at = path.at(-1) ?? '';
  const parent = valueAt(root, path.slice(0, -1));
  if (Array.isArray(parent) && to === GONE) parent.splice(Number(at), 1);
  else if (typeof parent !== 'object' || parent === null) throw new Error('nothing to change');
  else if (to === GONE) Reflect.deleteProperty(parent, at);
  // Also `__proto__` becomes a key of its own.
  else
    Object.defineProperty(parent, at, {
      value: to,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}
