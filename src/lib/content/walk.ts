import { z } from 'zod';
import { type Meaning, meaningOf } from './meaning.ts';
import type { RecordKind } from './record-kinds.ts';

/** What a record is called. */
export interface RecordName {
  readonly kind: RecordKind;
  readonly id: string;
}

/** A part of a value to which the schema gives a meaning. */
export interface Place {
  readonly meaning: Meaning;
  readonly value: unknown;
  readonly path: readonly PropertyKey[];
  /** The innermost record around it, itself included. */
  readonly record: RecordName | undefined;
}

/**
 * Every part of a value that has a meaning. Where the value does not have the form of the schema it is
 * passed over: that is reported by the schema itself.
 */
export function placesIn(schema: z.core.$ZodType, value: unknown): Place[] {
  const places: Place[] = [];
  const walk = (outer: z.core.$ZodType, part: unknown, path: PropertyKey[], above?: RecordName) => {
    if (part === undefined) return;
    const at = unwrapped(outer);
    const meaning = meaningOf(at);
    const record = recordOf(at, part) ?? above;
    if (meaning) places.push({ meaning, value: part, path, record });
    if (meaning && meaning.is !== 'evidence') return;
    for (const [key, inner] of partsOf(at, part))
      walk(inner, valueAt(part, key), [...path, key], record);
  };
  walk(schema, value, []);
  return places;
}

/** The meaning of the innermost part on a path that has one. */
export function meaningAt(
  outer: z.core.$ZodType,
  path: readonly PropertyKey[],
): Meaning | undefined {
  const schema = unwrapped(outer);
  const meaning = meaningOf(schema);
  const [step, ...rest] = path;
  if (step === undefined || (meaning && meaning.is !== 'evidence')) return meaning;
  // All items of a list are alike, however far down it is.
  const key = typeof step === 'number' ? 0 : step;
  const inner = partsOf(schema, [undefined]).find(([one]) => one === key)?.[1];
  return inner ? meaningAt(inner, rest) : meaning;
}

/** Every leaf of a schema, with the path to it; a leaf without a meaning has none. */
export function leavesOf(outer: z.core.$ZodType, path = ''): [string, Meaning | undefined][] {
  const schema = unwrapped(outer);
  const meaning = meaningOf(schema);
  const parts = meaning && meaning.is !== 'evidence' ? [] : partsOf(schema, [undefined]);
  if (parts.length === 0) return [[path, meaning]];
  return parts.flatMap(([key, inner]) => leavesOf(inner, `${path}/${String(key)}`));
}

/** What may be missing, without that; a meaning given to the whole stays. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable;
  return isWrapped && !meaningOf(schema) ? unwrapped(schema.unwrap()) : schema;
}

/** The parts of an object, or of the list that is given. */
function partsOf(schema: z.core.$ZodType, value: unknown): [PropertyKey, z.core.$ZodType][] {
  if (schema instanceof z.ZodObject) return Object.entries(shapeOf(schema));
  if (!(schema instanceof z.ZodArray) || !Array.isArray(value)) return [];
  return [...value.keys()].map((index) => [index, schema.element]);
}

const shapeOf = (schema: z.ZodObject): z.core.$ZodShape => schema.shape;

/** What a record of this schema and value is called, if it is one. */
function recordOf(schema: z.core.$ZodType, value: unknown): RecordName | undefined {
  if (!(schema instanceof z.ZodObject)) return undefined;
  for (const [key, inner] of Object.entries(shapeOf(schema))) {
    const meaning = meaningOf(inner);
    const id = valueAt(value, key);
    if (meaning?.is === 'id' && typeof id === 'string') return { kind: meaning.of, id };
  }
  return undefined;
}

function valueAt(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}
