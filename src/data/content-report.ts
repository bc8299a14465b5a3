import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { problemReport } from '../lib/content/problems.ts';
import { contentProblems } from './content-problems.ts';

/** One report of everything that is wrong in the content folder, or undefined when nothing is. */
export function contentReport(folder: string): string | undefined {
  const root = dirname(folder);
  const problems = contentProblems(root);
  const parts = unusedTreeFiles(root).map(
    (file) =>
      `${file}\n    the site does not read this file, so its nodes are missing\n` +
      '    → import it in src/data/content.ts, or take it out of content/tree\n',
  );
  if (problems.length > 0) parts.unshift(problemReport(problems));
  return parts.length === 0 ? undefined : parts.join('\n');
}

function unusedTreeFiles(root: string): string[] {
  const imports = readFileSync(join(root, 'src/data/content.ts'), 'utf8');
  return readdirSync(join(root, 'content/tree'))
    .filter((name) => !imports.includes(`/content/tree/${name}'`))
    .map((name) => `content/tree/${name}`);
}
