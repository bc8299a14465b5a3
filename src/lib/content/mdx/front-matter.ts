import { load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { textProblems } from '../text-characters.ts';
import { noteFrontMatterSchema, pageFrontMatterSchema } from './front-matter-schema.ts';
import { violations } from './issue-text.ts';
import { type Report, shortened } from './report.ts';

export interface FrontMatter {
  readonly title: string;
  readonly description: string;
  readonly reviewed: string;
  /** Keys of sources; a page has none. */
  readonly sources: readonly string[];
}

export interface Split {
  /** The YAML; undefined when the file has no front matter. */
  readonly yaml: string | undefined;
  /** The text with spaces in place of the front matter, as the compiler is given it. */
  readonly body: string;
}

/** Parts the front matter from the text, as Astro does. */
export function splitFrontMatter(text: string): Split {
  const match = /^---\r?\n(|[\s\S]*?\n)(?:---|\+\+\+)/.exec(text);
  if (!match || !/^[ \t]*(?:\r?\n|$)/.test(text.slice(match[0].length)) || match[0].endsWith('+')) {
    return { yaml: undefined, body: text };
  }
  const rest = text.slice(match[0].length);
  return { yaml: match[1] ?? '', body: match[0].replace(/[^\r\n]/g, ' ') + rest };
}

/** The front matter of a file; undefined when something is wrong with it. */
export function readFrontMatter(
  kind: 'pattern' | 'page',
  yaml: string | undefined,
  report: Report,
): FrontMatter | undefined {
  if (yaml === undefined) {
    report('no-front-matter', 1, 'the file does not begin with it, or it does not end');
    return undefined;
  }
  const value = parsed(yaml, report);
  if (value === undefined) return undefined;
  const schema: z.ZodType<Omit<FrontMatter, 'sources'> & Partial<Pick<FrontMatter, 'sources'>>> =
    kind === 'pattern' ? noteFrontMatterSchema : pageFrontMatterSchema;
  const result = schema.safeParse(value);
  for (const { path, detail } of violations(value, result.error?.issues ?? [])) {
    report('bad-front-matter', lineOf(yaml, path), detail);
  }
  reportCharacters(yaml, value, report);
  return result.success ? { sources: [], ...result.data } : undefined;
}

function parsed(yaml: string, report: Report): object | undefined {
  try {
    const value = load(yaml);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    report('bad-front-matter', 2, 'it holds no "title:", "description:" and "reviewed:"');
  } catch (error) {
    const isYaml = error instanceof YAMLException;
    // What is no error of YAML is a call stack that was too small.
    const detail = isYaml ? error.reason : 'it is nested too deeply';
    report('bad-front-matter', 2 + (isYaml ? (error.mark?.line ?? 0) : 0), shortened(detail));
  }
  return undefined;
}

/** Escapes of YAML can hide what the file itself does not show. */
function reportCharacters(yaml: string, value: object, report: Report): void {
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== 'string') continue;
    for (const { detail } of textProblems(text)) {
      report('bad-character', lineOf(yaml, [key]), `${key}: ${detail}`);
    }
  }
}

/** The line in the file of a key, or of the item of a list. */
export function lineOf(yaml: string, [key, index]: readonly PropertyKey[]): number {
  const lines = yaml.split('\n');
  const start = lines.findIndex((line) => /^["']?([^\s"':]+)["']?\s*:/.exec(line)?.[1] === key);
  if (start < 0) return 2;
  if (typeof index !== 'number') return start + 2;
  const items = lines.flatMap((line, at) => (at > start && /^\s*- /.test(line) ? [at] : []));
  return (items[index] ?? start) + 2;
}
