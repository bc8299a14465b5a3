import type { APIRoute } from 'astro';
import { indexedRoutes } from '../data/indexed-routes.ts';
import { absolute, alternates } from '../data/site.ts';
import { LOCALES } from '../lib/content/locale.ts';

/** Every page in every language, each with its twins. */
export const GET: APIRoute = () => {
  const entries = indexedRoutes.flatMap((route) =>
    LOCALES.map((locale) => {
      const links = [...alternates(route), { locale: 'x-default', url: absolute('en', route) }].map(
        ({ locale: other, url }) =>
          `<xhtml:link rel="alternate" hreflang="${other}" href="${url}"/>`,
      );
      return `<url><loc>${absolute(locale, route)}</loc>${links.join('')}</url>`;
    }),
  );
  return new Response(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
      ...entries,
      '</urlset>',
    ].join('\n'),
    { headers: { 'Content-Type': 'application/xml' } },
  );
};
