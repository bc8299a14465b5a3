/**
 * Cuts a named region out of a source file: the lines between `// region: NAME` and `// endregion: NAME`,
 * set back to the left margin.
 * @returns undefined when the file has no such region
 * @throws when the region is not closed
 */
export function region(source: string, name: string): string | undefined {
  const lines = source.split('\n');
  const start = lines.findIndex((line) => line.trim() === `// region: ${name}`);
  if (start < 0) return undefined;
  const end = lines.findIndex((line) => line.trim() === `// endregion: ${name}`);
  if (end < start) throw new Error(`region without "// endregion: ${name}": ${name}`);
  const body = lines.slice(start + 1, end);
  const margin = Math.min(
    ...body
      .filter((line) => line.trim() !== '')
      .map((line) => line.length - line.trimStart().length),
  );
  return body
    .map((line) => line.slice(margin))
    .join('\n')
    .replace(/^\n+|\s+$/g, '');
}

import type { Problem } from './problems.ts';
export function regionsOf(source: string): { regions: { name: string; code: string }[]; problems: Omit<Problem,'file'|'node'>[] } {
  const names = [...source.matchAll(/^\s*\/\/ region: (\S+)\s*$/gm)].map((m) => m[1] ?? '');
  return { regions: names.map((name) => ({ name, code: region(source, name) ?? '' })), problems: [] };
}
