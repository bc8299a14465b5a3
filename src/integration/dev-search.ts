import type { HookParameters } from 'astro';
import type { Locale } from '../lib/content/language.ts';
import { searchFileRoute } from '../lib/site/urls.ts';
import { localeOf, searchFileText } from './search-files.ts';

/**
 * Answers the addresses of the search files while pages are written, from the pages that the server itself
 * renders. An answer is kept until a file changes.
 */
export function devSearch(
  server: HookParameters<'astro:server:setup'>['server'],
  base: string,
  locales: readonly Locale[],
): void {
  const texts = new Map<Locale, Promise<string>>();
  server.watcher.on('all', () => texts.clear());

  server.middlewares.use((request, response, next) => {
    const [pathname] = (request.url ?? '').split('?');
    const locale = locales.find((one) =>
      [searchFileRoute(one), base + searchFileRoute(one).slice(1)].some((at) => at === pathname),
    );
    const origin = server.resolvedUrls?.local[0];
    if (locale === undefined || origin === undefined) {
      next();
      return;
    }
    const text = texts.get(locale) ?? rendered(new URL(base, origin), locale, locales);
    texts.set(locale, text);
    text.then(
      (body) => response.setHeader('Content-Type', 'application/json').end(body),
      (error: unknown) => {
        texts.delete(locale);
        next(error);
      },
    );
  });
}

/** The search file of a language, from the pages that the sitemap names. */
async function rendered(home: URL, locale: Locale, locales: readonly Locale[]): Promise<string> {
  const sitemap = await textAt(new URL('sitemap.xml', home));
  const urls = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map(([, address = '']) => new URL(address).pathname)
    .filter((url) => localeOf(url.slice(home.pathname.length), locales) === locale);
  const pages = await Promise.all(
    urls.map(async (url) => ({ url, html: await textAt(new URL(url, home)) })),
  );
  return searchFileText(pages);
}

async function textAt(url: URL): Promise<string> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`the search cannot read a page: ${response.status} ${url.href}`);
  return response.text();
}
