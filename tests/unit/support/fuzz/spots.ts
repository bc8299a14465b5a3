import { z } from 'zod';
import { type ContentFiles, fileKind, FILES } from '../../../../src/lib/content/files.ts';
import type { Meaning } from '../../../../src/lib/content/meaning.ts';
import { treeFileSchema } from '../../../../src/lib/content/node-schema.ts';
import { placesIn } from '../../../../src/lib/content/walk.ts';

/** A part of a JSON file that can be changed. */
export interface Spot {
  readonly file: string;
  readonly path: readonly PropertyKey[];
  readonly value: unknown;
  /** What it has to be, without `optional`. */
  readonly schema: z.core.$ZodType;
  readonly isOptional: boolean;
  /** Of a leaf or of evidence; a list or an object has none. */
  readonly meaning?: Meaning;
}

/** The schema of a JSON file; undefined for a file that has none. */
export function schemaOf(file: string): z.ZodType | undefined {
  const byPath: Readonly<Record<string, z.ZodType>> = FILES;
  return byPath[file] ?? (fileKind(file) === 'tree' ? treeFileSchema : undefined);
}

const known = new WeakMap<ContentFiles, readonly Spot[]>();

/** Every part of every JSON file to which the schema gives a meaning, and all that stands around them. */
export function spotsIn(files: ContentFiles): readonly Spot[] {
  const spots = known.get(files) ?? [...files.keys()].flatMap((file) => spotsOf(files, file));
  known.set(files, spots);
  return spots;
}

function spotsOf(files: ContentFiles, file: string): Spot[] {
  const schema = schemaOf(file);
  if (!schema) return [];
  const value: unknown = JSON.parse(files.get(file) ?? '');
  const spots = new Map<string, Spot>();
  for (const place of placesIn(schema, value)) {
    for (const depth of Array(place.path.length + 1).keys()) {
      const path = place.path.slice(0, depth);
      const name = path.map(String).join('/');
      const isWhole = depth === place.path.length;
      if (spots.has(name) && !isWhole) continue;
      spots.set(name, {
        file,
        path,
        value: valueAt(value, path),
        ...schemaAt(schema, path),
        ...(isWhole && { meaning: place.meaning }),
      });
    }
  }
  return [...spots.values()];
}

export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, step) =>
      typeof part === 'object' && part !== null
        ? (part as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );
}

function schemaAt(
  outer: z.core.$ZodType,
  path: readonly PropertyKey[],
): Pick<Spot, 'schema' | 'isOptional'> {
  let schema = outer;
  let isOptional = false;
  for (const step of [undefined, ...path]) {
    if (step !== undefined) {
      const inner =
        schema instanceof z.ZodObject
          ? (schema.shape as z.core.$ZodShape)[String(step)]
          : schema instanceof z.ZodArray
            ? schema.element
            : undefined;
      if (!inner) throw new Error(`no schema at ${path.map(String).join('/')}`);
      schema = inner;
      isOptional = false;
    }
    while (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
      isOptional ||= schema instanceof z.ZodOptional;
      schema = schema.unwrap();
    }
  }
  return { schema, isOptional };
}
