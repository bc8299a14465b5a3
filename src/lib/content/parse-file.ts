import type { z } from 'zod';
import type { Problem, ProblemKind } from './problems.ts';

/** A file of content: its name, as authors know it, and its text or its parsed value. */
export interface ContentFile {
  readonly file: string;
  readonly value: unknown;
}

export type Parsed<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

/** Parses the text of a file; a syntax error becomes a problem. */
export function parseJson(file: string, text: string): Parsed<unknown> {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { problems: [{ kind: 'not-json', file, node: null, detail }] };
  }
}

/** Checks a value against a schema; every violation becomes a problem that names the record it is in. */
export function parseFile<T>(schema: z.ZodType<T>, { file, value }: ContentFile): Parsed<T> {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data };
  return {
    problems: result.error.issues.map((issue) => ({
      kind: problemKind(issue),
      file,
      node: recordId(value, issue.path),
      detail: detailOf(issue),
    })),
  };
}

/** The keys whose value is a text in both languages. */
const TEXTS: ReadonlySet<string> = new Set([
  ...['when', 'label', 'title', 'summary', 'text', 'name', 'problem', 'price', 'holds', 'lead'],
  ...['question', 'answer', 'reason', 'note', 'part', 'choice', 'value', 'licences'],
]);

function problemKind({ code, path }: z.core.$ZodIssue): ProblemKind {
  const last = path.at(-1);
  if (code === 'unrecognized_keys') return 'unknown-key';
  if (last === 'en' || last === 'zh') return 'missing-text';
  if (last === 'id') return 'bad-id';
  if (last === 'choose') return 'bad-choose';
  return TEXTS.has(String(last)) && code === 'invalid_type' ? 'missing-text' : 'bad-value';
}

function detailOf(issue: z.core.$ZodIssue): string {
  const place = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return `${issue.keys.join(', ')}${place === '' ? '' : ` at ${place}`}`;
  }
  return `${place === '' ? 'the file' : place} (${issue.message})`;
}

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
