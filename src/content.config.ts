import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { content } from './data/content.ts';
import { LOCALES } from './lib/content/locale.ts';

const sourceKey = z.enum(content.sources.map(({ key }) => key));
const description = z.string().min(20).max(180);

/** `en/saga` is the id of `content/patterns/en/saga.mdx`. */
const mdxIn = (folder: string) =>
  glob({ base: `./content/${folder}`, pattern: `{${LOCALES.join(',')}}/*.mdx` });

export const collections = {
  pages: defineCollection({
    loader: mdxIn('pages'),
    schema: z.strictObject({ title: z.string().min(1), description, reviewed: z.iso.date() }),
  }),
  patterns: defineCollection({
    loader: mdxIn('patterns'),
    schema: z.strictObject({
      title: z.string().min(1),
      description,
      sources: z.array(sourceKey).min(1),
      reviewed: z.iso.date(),
    }),
  }),
};
