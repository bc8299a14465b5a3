import type { APIRoute } from 'astro';
import { publishedTreeJsonSchema } from '../lib/content/node-schema.ts';

/** The JSON Schema of `/tree.json`. */
export const GET: APIRoute = () => new Response(JSON.stringify(publishedTreeJsonSchema(), null, 2));
