import type { APIRoute } from 'astro';
import { absolute, alternates } from '../data/site.ts';
import { sitePages } from '../data/site-pages.ts';
import { LOCALES } from '../data/content.ts';

/** Every page in every language, each with its twins. */
export const GET: APIRoute = () => {
  const entries = sitePages.flatMap(({ route }) =>
    LOCALES.map((locale) => {
      const links = alternates(route).map(
        ({ hreflang, url }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${url}"/>`,
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
