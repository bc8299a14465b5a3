import type { APIRoute } from 'astro';
import { decisionJsonSchema } from '../lib/decision/decision-schema.ts';

/** The JSON Schema of what `npm run decide -- --format json` writes and `--file` reads. */
export const GET: APIRoute = () => new Response(JSON.stringify(decisionJsonSchema(), null, 2));
