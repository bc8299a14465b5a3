import type { MiddlewareHandler } from 'astro';
import { closedUp } from '../lib/text/full-width.ts';

/** What is true of the text of every page, whichever component wrote it. */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(closedUp(await response.text()), response);
};
