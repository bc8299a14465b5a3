import type { APIRoute } from 'astro';
import { structureHash, structureJson } from '../../data/structure.ts';
import { isLocale, LOCALES } from '../../lib/content/locale.ts';

export const getStaticPaths = () =>
  LOCALES.map((locale) => ({ params: { locale, hash: structureHash(locale) } }));

export const GET: APIRoute = ({ params }) => {
  if (!isLocale(params['locale'])) throw new Error(`unknown language: ${params['locale']}`);
  return new Response(structureJson(params['locale']));
};
