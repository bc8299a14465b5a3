import type { APIRoute } from 'astro';
import { z } from 'zod';
import { publishedTreeSchema } from '../lib/tree/schema.ts';

/** The JSON Schema of `/tree.json`. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(z.toJSONSchema(publishedTreeSchema), null, 2));
