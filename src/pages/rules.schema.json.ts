import type { APIRoute } from 'astro';
import { LOCALES } from '../data/content.ts';
import { publishedJsonSchema } from '../lib/content/json-schema.ts';
import { publishedRulesSchema } from '../lib/content/rule-schema.ts';

/** The JSON Schema of `/rules.json`. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(publishedJsonSchema(publishedRulesSchema, LOCALES), null, 2));
