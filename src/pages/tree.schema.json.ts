import type { APIRoute } from 'astro';
import { LOCALES } from '../data/content.ts';
import { treeJsonSchema } from '../lib/content/json-schema.ts';

/** The JSON Schema of `/tree.json`. */
export const GET: APIRoute = () => new Response(JSON.stringify(treeJsonSchema(LOCALES), null, 2));
