import type { z } from 'zod';
import { quoted, type Problem, type ProblemKind } from './problems.ts';
import { meaningAt } from './walk.ts';

/** A value that fits its schema, or what does not fit. */
export type Parsed<T> =
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value?: undefined; readonly problems: readonly Problem[] };

/** Checks a value against a schema; every violation becomes a problem that names the record it is in. */
export function parseFile<T>(schema: z.ZodType<T>, file: string, value: unknown): Parsed<T> {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, problems: [] };
  return {
    problems: result.error.issues.map((issue) => ({
      kind: problemKind(schema, issue, valueAt(value, issue.path)),
      file,
      path: issue.path,
      node: recordId(value, issue.path),
      detail: detailOf(issue, value),
    })),
  };
}

function problemKind(
  schema: z.ZodType,
  { code, path, message }: z.core.$ZodIssue,
  found: unknown,
): ProblemKind {
  if (code === 'unrecognized_keys') return 'unknown-key';
  const meaning = meaningAt(schema, path)?.is;
  const isText = meaning === 'text' || meaning === 'texts';
  if (found === undefined) return isText ? 'missing-text' : 'missing-value';
  if (path.at(-1) === 'choose') return 'bad-choose';
  if (message.includes('must be an address') || message.includes('must begin with https')) {
    return 'bad-address';
  }
  if (code === 'too_big' && meaning !== 'id' && meaning !== 'reference') return 'too-long';
  if (isText) return code === 'invalid_type' ? 'not-a-text' : 'missing-text';
  return meaning === 'id' ? 'bad-id' : 'bad-value';
}

const MOST_KEYS = 5;

/** `nodes.2.title.de: "" (Too small: …)` */
function detailOf(issue: z.core.$ZodIssue, value: unknown): string {
  const place = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const more = issue.keys.length > MOST_KEYS ? ` and ${issue.keys.length - MOST_KEYS} more` : '';
    const keys = issue.keys.slice(0, MOST_KEYS).map((key) => quoted(key));
    return `${keys.join(', ')}${more}${place === '' ? '' : ` at ${place}`}`;
  }
  const at = valueAt(value, issue.path);
  if (at === undefined && place !== '') return `${place}: nothing is there`;
  return `${place === '' ? 'the file' : place}: ${quoted(at)} (${issue.message})`;
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (part, step) => (isRecord(part) && Object.hasOwn(part, step) ? part[String(step)] : undefined),
    value,
  );

/** The `id` or `key` of the innermost record on the path that has one. */
function recordId(value: unknown, path: readonly PropertyKey[]): string | null {
  let found: string | null = null;
  let at: unknown = value;
  for (const step of path) {
    at = isRecord(at) ? at[String(step)] : undefined;
    if (!isRecord(at)) break;
    const id = at['id'] ?? at['key'];
    if (typeof id === 'string') found = id;
  }
  return found;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
