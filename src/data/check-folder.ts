import { relative } from 'node:path';
import { type CheckedContent, checkContent } from '../lib/content/check-content.ts';
import { type Problem, problemReport } from '../lib/content/problems.ts';
import { PROSE_PAGES } from '../lib/site/pages.ts';
import { readFolder } from './read-folder.ts';

/**
 * Reads a content folder and checks everything in it.
 * @param today no day after it may stand in the content; a build gives none, as it must not depend on a clock
 */
export function checkFolder(folder: string, today?: string): CheckedContent {
  const { files, problems } = readFolder(folder);
  return checkContent(files, {
    pageNames: PROSE_PAGES,
    reading: problems,
    ...(today !== undefined && { today }),
  });
}

/** One report of everything that is wrong in a content folder, or undefined when nothing is. */
export function contentReport(folder: string, today?: string): string | undefined {
  const { problems } = checkFolder(folder, today);
  return problems.length === 0 ? undefined : reportOf(problems, folder);
}

/** A report that names files as one sees them from the folder of the project. */
export function reportOf(problems: readonly Problem[], folder: string): string {
  const inside = relative(process.cwd(), folder);
  return problemReport(problems, (inside.startsWith('..') ? folder : inside).replaceAll('\\', '/'));
}
