import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { type MdxFolder, mdxPath } from '../lib/content/files.ts';
import type { Locale } from '../lib/content/language.ts';
import type { FrontMatter } from '../lib/content/mdx/front-matter.ts';
import { content } from './content.ts';

// `@content` is the content folder: see the integration.
const modules = import.meta.glob<{ default: AstroComponentFactory }>(
  '@content/{pages,patterns}/*/*.mdx',
);

export interface Mdx extends FrontMatter {
  /** The text itself, as a component. */
  readonly Text: AstroComponentFactory;
}

/** A text of the content in a language. @throws on an unknown name */
export async function mdx(folder: MdxFolder, locale: Locale, name: string): Promise<Mdx> {
  const file = mdxPath({ folder, language: locale, name });
  const [, load] = Object.entries(modules).find(([path]) => path.endsWith(`/${file}`)) ?? [];
  const head = content.texts[folder].get(name)?.[locale];
  if (!load || !head) throw new Error(`unknown text: ${file}`);
  return { ...head, Text: (await load()).default };
}
