import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFiles } from '../lib/content/content.ts';
import { type ContentFile, parseJson } from '../lib/content/parse-file.ts';
import type { Problem } from '../lib/content/problems.ts';

export interface ContentOnDisk {
  readonly files: ContentFiles;
  readonly strings: { readonly en: ContentFile; readonly zh: ContentFile };
  /** One for every file that is not JSON; its value is `undefined`. */
  readonly notJson: readonly Problem[];
}

/** Reads all JSON of `content/` as it is on disk, so that files nobody imports are seen as well. */
export function contentOnDisk(root: string): ContentOnDisk {
  const notJson: Problem[] = [];
  const read = (file: string): ContentFile => {
    const parsed = parseJson(file, readFileSync(join(root, file), 'utf8'));
    if ('value' in parsed) return { file, value: parsed.value };
    notJson.push(...parsed.problems);
    return { file, value: undefined };
  };
  const files = {
    tree: readdirSync(join(root, 'content/tree'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => read(`content/tree/${name}`)),
    sources: read('content/sources.json'),
    technologies: read('content/technologies.json'),
    glossary: read('content/glossary.json'),
    scenarios: read('content/scenarios.json'),
    examples: read('content/examples.json'),
    patterns: read('content/patterns.json'),
    related: read('content/related.json'),
  };
  const strings = { en: read('content/strings/en.json'), zh: read('content/strings/zh.json') };
  return { files, strings, notJson };
}
