import type { APIRoute } from 'astro';
import { content, LOCALES } from '../data/content.ts';
import { asset } from '../data/site.ts';
import { files } from '../lib/site/urls.ts';

/** The rules as data, in every language, with what they name besides the nodes of the tree. */
export const GET: APIRoute = ({ site }) => {
  const { groups, rules, practices, requirements } = content;
  return new Response(
    JSON.stringify({
      $schema: new URL(asset(files.rulesSchema), site).href,
      languages: LOCALES,
      groups,
      rules,
      practices,
      requirements,
    }),
  );
};
