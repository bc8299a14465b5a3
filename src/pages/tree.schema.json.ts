import type { APIRoute } from 'astro';
import { LOCALES } from '../data/content.ts';
import { publishedJsonSchema } from '../lib/content/json-schema.ts';
import { publishedTreeSchema } from '../lib/content/node-schema.ts';

/** The JSON Schema of `/tree.json`. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(publishedJsonSchema(publishedTreeSchema, LOCALES), null, 2));
