import type { APIRoute } from 'astro';
import { tree } from '../data/content.ts';
import { asset } from '../data/site.ts';
import { LOCALES } from '../lib/content/locale.ts';
import { routes } from '../lib/site/urls.ts';

/** The tree as data, both languages. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    JSON.stringify({
      $schema: new URL(asset(routes.treeSchema), site).href,
      languages: LOCALES,
      root: tree.root,
      nodes: [...tree.nodes.values()],
    }),
  );
