import type { z } from 'zod';
import { componentsSchema } from './component-schema.ts';
import { rootFileSchema } from './node-schema.ts';
import { practicesSchema, requirementsSchema, rulesSchema } from './rule-schema.ts';
import {
  examplesSchema,
  glossarySchema,
  languagesSchema,
  patternsSchema,
  relatedSchema,
  scenariosSchema,
  sourcesSchema,
  technologiesSchema,
} from './schema.ts';

/**
 * The text of every file below a content folder, by its path there: `tree/root.json`. `undefined` where the
 * file could not be read as text; that has been reported.
 */
export type ContentFiles = ReadonlyMap<string, string | undefined>;

/** The one file of this name holds the root of the tree, its first node, and the date of the tree. */
export const ROOT_FILE = 'tree/root.json';

/** Files that every content folder has. */
export const FILES = {
  'languages.json': languagesSchema,
  'scenarios.json': scenariosSchema,
  'examples.json': examplesSchema,
  'patterns.json': patternsSchema,
  'technologies.json': technologiesSchema,
  'rules.json': rulesSchema,
  'practices.json': practicesSchema,
  'requirements.json': requirementsSchema,
  'components.json': componentsSchema,
  'glossary.json': glossarySchema,
  'sources.json': sourcesSchema,
  'related.json': relatedSchema,
  [ROOT_FILE]: rootFileSchema,
} as const satisfies Record<string, z.ZodType>;

/** `patterns/de/x.mdx` is the text `x` of `patterns` in `de`. */
export interface MdxName {
  readonly folder: MdxFolder;
  readonly language: string;
  readonly name: string;
}

/** Folders with one MDX file for each language and name. */
export const MDX_FOLDERS = ['pages', 'patterns'] as const;

export type MdxFolder = (typeof MDX_FOLDERS)[number];

/** What a file is, by its path; undefined for one that the site does not read. */
export function fileKind(
  path: string,
): 'data' | 'tree' | 'strings' | 'mdx' | 'sample' | 'crate' | undefined {
  if (Object.hasOwn(FILES, path)) return 'data';
  if (/^tree\/[^/]+\.json$/.test(path)) return 'tree';
  if (/^strings\/[^/]+\.json$/.test(path)) return 'strings';
  if (mdxName(path)) return 'mdx';
  if (/^rust\/src\/.*\.rs$/.test(path)) return 'sample';
  return path.startsWith('rust/') ? 'crate' : undefined;
}

export function mdxName(path: string): MdxName | undefined {
  const [, folder, language = '', name = ''] = /^(\w+)\/([^/]+)\/([^/]+)\.mdx$/.exec(path) ?? [];
  const known = MDX_FOLDERS.find((one) => one === folder);
  return known && { folder: known, language, name };
}

export const mdxPath = ({ folder, language, name }: MdxName): string =>
  `${folder}/${language}/${name}.mdx`;

export const stringsPath = (language: string): string => `strings/${language}.json`;
