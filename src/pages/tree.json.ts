import type { APIRoute } from 'astro';
import { LOCALES, tree, treeDate } from '../data/content.ts';
import { asset } from '../data/site.ts';
import { files } from '../lib/site/urls.ts';

/** The tree as data, in every language. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    JSON.stringify({
      $schema: new URL(asset(files.treeSchema), site).href,
      languages: LOCALES,
      date: treeDate,
      root: tree.root,
      nodes: [...tree.nodes.values()],
    }),
  );
