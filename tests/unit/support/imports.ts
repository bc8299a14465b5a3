import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What a file imports, on one line or several. */
export interface Import {
  /** As written: `zod`, `../lib/urls.ts`. */
  readonly from: string;
  /** From the root of the project, `src/lib/urls.ts`; a package keeps its name. */
  readonly to: string;
  /** What is imported: `{ a, type B }`, `type { C }`; nothing for `import './a.ts'`. */
  readonly names: string;
  readonly isTypeOnly: boolean;
}

/** The files below a folder of the project, named from its root; `skip` names folders. */
export function filesBelow(folder: string, skip: readonly string[] = []): string[] {
  return readdirSync(ROOT + folder, { withFileTypes: true })
    .filter(({ name }) => !skip.includes(name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path, skip) : [path];
    });
}

export function textOf(file: string): string {
  return existsSync(ROOT + file) ? readFileSync(ROOT + file, 'utf8') : '';
}

const STATIC = /^\s*(import|export)\s+(?:([^'";]*?)\s*from\s*)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport(?:\.meta\.glob)?\(\s*['"]([^'"]+)['"]/g;

/** The imports of a file, of TypeScript or Astro; a type-only one has types and nothing else. */
export function importsOf(file: string): Import[] {
  return importsIn(textOf(file), file);
}

export function importsIn(text: string, file: string): Import[] {
  return [
    ...[...text.matchAll(STATIC)].map(([, , names = '', from = '']) => toImport(file, from, names)),
    ...[...text.matchAll(DYNAMIC)].map(([, from = '']) => toImport(file, from, '*')),
  ];
}

/** `type A`, `type { A }` or `{ type A, type B }`. */
function isTypes(names: string): boolean {
  if (/^type\b(?!\s*,)/.test(names)) return true;
  const inner = /^\{([\s\S]*)\}$/.exec(names)?.[1] ?? '';
  const each = inner.split(',').filter((name) => name.trim() !== '');
  return each.length > 0 && each.every((name) => /^\s*type\s/.test(name));
}

function toImport(file: string, from: string, names: string): Import {
  const to = from.startsWith('.') ? posix.join(posix.dirname(file), from) : from;
  return { from, to, names, isTypeOnly: isTypes(names) };
}

/** Everything that files lead to by imports that stay when types are gone, packages included. */
export function reachedFrom(files: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const reach = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { to, isTypeOnly } of importsOf(file)) if (!isTypeOnly) reach(to);
  };
  files.forEach(reach);
  return reached;
}
