import type { z } from 'zod';
import { type ContentFiles, fileKind, FILES } from './files.ts';
import { treeFileSchema } from './node-schema.ts';
import { parseFile } from './parse-file.ts';
import type { Problem } from './problems.ts';
import { readJson } from './read-json.ts';
import { type Place, placesIn } from './walk.ts';

/** A JSON file of the content, as far as it could be read. */
export interface DataFile {
  readonly path: string;
  readonly schema: z.ZodType;
  /** Every part that has a meaning, also where other parts do not fit. */
  readonly places: readonly Place[];
  /** What it holds, where it fits its schema. */
  readonly value: unknown;
}

export interface ReadFiles {
  readonly data: readonly DataFile[];
  readonly problems: readonly Problem[];
}

/** Reads the JSON files that have a schema, those of the tree included. */
export function readFiles(files: ContentFiles): ReadFiles {
  const data: DataFile[] = [];
  const problems: (readonly Problem[])[] = [];
  const known = Object.entries<z.ZodType>(FILES).filter(([path]) => files.has(path));
  const tree = [...files.keys()].filter((path) => fileKind(path) === 'tree');
  const all = [...known, ...tree.map((path) => [path, treeFileSchema] as const)];
  for (const [path, schema] of all) {
    const text = files.get(path);
    const read = text === undefined ? undefined : readJson(path, text);
    problems.push(read?.problems ?? []);
    if (read?.value === undefined) continue;
    const parsed = parseFile(schema, path, read.value);
    problems.push(parsed.problems);
    data.push({ path, schema, places: placesIn(schema, read.value), value: parsed.value });
  }
  return { data, problems: problems.flat() };
}

/** What a file holds, typed by its schema; undefined where it could not be read or does not fit. */
export function valueOf<Path extends keyof typeof FILES>(
  data: readonly DataFile[],
  path: Path,
): z.infer<(typeof FILES)[Path]> | undefined {
  const file = data.find((one) => one.path === path);
  return file?.value as z.infer<(typeof FILES)[Path]> | undefined;
}
