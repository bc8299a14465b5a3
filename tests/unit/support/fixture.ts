import { readFileSync } from 'node:fs';

/** The lines of a file in `tests/fixtures/`. */
export function fixtureLines(name: string): string[] {
  const text = readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
  return text.replace(/\n$/, '').split('\n');
}

/** The cells of a row of a Markdown table. */
export function cells(row: string): string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}
