import { globSync, readFileSync } from 'node:fs';

/** The files below a folder with one of these endings, named from the root of the project. */
export const sourceFiles = (folder: string, ...endings: readonly string[]): string[] =>
  globSync(`${folder}/**/*.{${endings.join(',')},}`)
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => endings.some((ending) => file.endsWith(`.${ending}`)))
    .toSorted();

export const textOf = (file: string): string => readFileSync(file, 'utf8');
