import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toContent } from '../lib/content/content.ts';
import { LOCALES } from '../lib/content/locale.ts';
import type { ContentFile } from '../lib/content/parse-file.ts';
import { ContentError, type Problem } from '../lib/content/problems.ts';
import { differentKeys } from '../lib/text/strings.ts';
import { type ContentOnDisk, contentOnDisk } from './content-files.ts';

/** Every problem of every file below `content/`. */
export function contentProblems(root: string): Problem[] {
  const onDisk = contentOnDisk(root);
  const broken = new Set(onDisk.notJson.map(({ file }) => file));
  return [
    ...onDisk.notJson,
    // A file that is not JSON has no shape either; that would say the same thing twice.
    ...dataProblems(onDisk).filter(({ file }) => !broken.has(file)),
    ...stringProblems(onDisk),
    ...pageProblems(root),
    ...noteProblems(root, onDisk.files.patterns),
  ];
}

function dataProblems({ files }: ContentOnDisk): readonly Problem[] {
  try {
    toContent(files);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

function stringProblems({ strings: { en, zh } }: ContentOnDisk): Problem[] {
  if (!isTable(en.value) || !isTable(zh.value)) {
    return [en, zh]
      .filter(({ value }) => value !== undefined && !isTable(value))
      .map(({ file }) => ({
        kind: 'bad-value',
        file,
        node: null,
        detail: 'not a table of strings',
      }));
  }
  const english = en.value;
  return differentKeys(en.value, zh.value).map((key) => ({
    kind: 'different-keys',
    file: key in english ? zh.file : en.file,
    node: null,
    detail: key,
  }));
}

/** A page or note of one language must exist in the other. */
function pageProblems(root: string): Problem[] {
  return ['content/pages', 'content/patterns'].flatMap((folder) => {
    const names = LOCALES.flatMap((locale) => mdxNames(join(root, folder, locale)));
    return LOCALES.flatMap((locale) =>
      [...new Set(names)]
        .map((name) => `${folder}/${locale}/${name}`)
        .filter((file) => !existsSync(join(root, file)))
        .map((file) => missingFile(file, null, 'the other language has this page')),
    );
  });
}

/** Every pattern has a note; a note that one language lacks is named by `pageProblems`. */
function noteProblems(root: string, { value }: ContentFile): Problem[] {
  const noted = new Set(
    LOCALES.flatMap((locale) => mdxNames(join(root, 'content/patterns', locale))),
  );
  return patternIds(value)
    .filter((id) => !noted.has(`${id}.mdx`))
    .flatMap((id) =>
      LOCALES.map((locale) =>
        missingFile(`content/patterns/${locale}/${id}.mdx`, id, 'this pattern has no note'),
      ),
    );
}

function missingFile(file: string, node: string | null, detail: string): Problem {
  return { kind: 'missing-text', file, node, detail };
}

function mdxNames(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mdx')) : [];
}

/** The ids that can be read; what else is wrong with the file is reported elsewhere. */
function patternIds(value: unknown): string[] {
  const patterns = isTable(value) ? value['patterns'] : undefined;
  if (!Array.isArray(patterns)) return [];
  return patterns
    .map((pattern: unknown) => (isTable(pattern) ? pattern['id'] : undefined))
    .filter((id) => typeof id === 'string');
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
