import {
  type ContentFiles,
  fileKind,
  FILES,
  MDX_FOLDERS,
  type MdxFolder,
  mdxName,
  mdxPath,
  stringsPath,
} from './files.ts';
import type { Problem } from './problems.ts';

/** The texts that a folder has to have in every language. */
export type ExpectedTexts = Readonly<Record<MdxFolder, Iterable<string> | undefined>>;

/**
 * Files that are missing, and files that the site does not read.
 * @param languages the codes of the site's languages; undefined where these could not be read
 * @param texts the names of the texts; undefined where these could not be read
 */
export function fileProblems(
  files: ContentFiles,
  languages: readonly string[] | undefined,
  texts: ExpectedTexts,
): Problem[] {
  const problem = (kind: Problem['kind'], file: string): Problem => ({
    kind,
    file,
    node: null,
    detail: file,
  });
  const expected = new Set([
    ...Object.keys(FILES),
    ...(languages ?? []).flatMap((language) => [
      stringsPath(language),
      ...MDX_FOLDERS.flatMap((folder) =>
        [...(texts[folder] ?? [])].map((name) => mdxPath({ folder, language, name })),
      ),
    ]),
  ]);
  const isUnused = (path: string): boolean => {
    const kind = fileKind(path);
    if (kind === undefined) return true;
    if (kind === 'strings') return languages !== undefined && !expected.has(path);
    const name = mdxName(path);
    if (!name) return false;
    return languages !== undefined && texts[name.folder] !== undefined && !expected.has(path);
  };
  return [
    ...[...expected]
      .filter((path) => !files.has(path))
      .map((path) => problem('missing-file', path)),
    ...[...files.keys()].filter(isUnused).map((path) => problem('unused-file', path)),
  ];
}
