import type { ProblemKind } from '../problems.ts';

/** Takes down a problem of the file that is being read. */
export type Report = (kind: ProblemKind, line: number, detail: string) => void;

const MOST = 60;

/** A value as a message names it, shortened where it is long: `"Saga Orchestration"`. */
export function shown(value: unknown): string {
  return shortened(brief(value, 3));
}

/** Values can be endless: YAML lets a list hold itself. */
function brief(value: unknown, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, MOST * 2));
  if (value instanceof Date) return `a date without quotes`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (depth === 0) return '…';
  if (Array.isArray(value)) {
    return `[${value
      .slice(0, 4)
      .map((item) => brief(item, depth - 1))
      .join(', ')}]`;
  }
  const entries = Object.entries(value).slice(0, 4);
  return `{${entries.map(([key, item]) => `${key}: ${brief(item, depth - 1)}`).join(', ')}}`;
}

/** A text in one line, cut where it is long. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length > MOST ? `${letters.slice(0, MOST).join('')}…` : line;
}
