import type { z } from 'zod';
import { shown } from './report.ts';

/** What is wrong with a value, and where in it: `steps.2.from is "x": no such actor`. */
export interface Violation {
  readonly path: readonly PropertyKey[];
  readonly detail: string;
}

/** The violations of a value that a schema has found, each naming the value that is wrong. */
export function violations(value: unknown, issues: readonly z.core.$ZodIssue[]): Violation[] {
  return issues.flatMap((issue) => ofIssue(value, issue));
}

function ofIssue(value: unknown, issue: z.core.$ZodIssue): Violation[] {
  const path = issue.path;
  const place = path.map(String).join('.');
  if (issue.code === 'invalid_union') {
    const within = nearest(issue.errors);
    return within.length > 0
      ? within.flatMap((inner) => ofIssue(value, { ...inner, path: [...path, ...inner.path] }))
      : [{ path, detail: `${place} is ${shown(at(value, path))}` }];
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      detail: `unknown ${shown(key)}${place === '' ? '' : ` at ${place}`}`,
    }));
  }
  const found = at(value, path);
  if (found === undefined) return [{ path, detail: `${place} is missing` }];
  const message = issue.message.replace(/^Invalid (?:input|string): /, '');
  return [{ path, detail: `${place} is ${shown(found)}: ${message}` }];
}

/** The branch of a union that fits best: what it finds is what the author meant. */
function nearest(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const weight = (issues: readonly z.core.$ZodIssue[]): number =>
    issues.reduce(
      (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1),
      0,
    );
  return branches.toSorted((a, b) => weight(a) - weight(b))[0] ?? [];
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? (inner as Readonly<Record<PropertyKey, unknown>>)[step]
        : undefined,
    value,
  );
}
