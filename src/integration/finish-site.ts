import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Locale } from '../lib/content/language.ts';
import { headersFile } from '../lib/site/headers.ts';
import { brokenLinks } from '../lib/site/links.ts';
import type { SiteLocales } from '../lib/site/urls.ts';
import { PAGES, PROSE_PAGES } from '../lib/site/pages.ts';
import { Refusal } from './refusal.ts';
import { writeSearchFiles } from './search-files.ts';

const MOST = 20;

/**
 * Adds to a folder of built pages what Astro does not make, and checks it.
 * @param host the address of the host
 * @throws a refusal that names the links to files that do not exist
 */
export function finishSite(folder: string, host: string, site: SiteLocales): void {
  placeNotFoundPages(folder, site.locales);
  writeSearchFiles(folder, site);
  const others = site.locales.filter((locale) => locale !== site.defaultLocale);
  const topLevel = PROSE_PAGES.map((name) => PAGES[name].route);
  writeFileSync(join(folder, '_headers'), headersFile(site.base, topLevel, others));
  const files = filesIn(folder);
  const broken = brokenLinks(
    { base: site.base, origin: new URL(host).origin, files: new Set(files) },
    textsIn(folder, files),
  );
  if (broken.length === 0) return;
  const lines = broken.slice(0, MOST).map((line) => `  ${line}`);
  if (broken.length > MOST) lines.push(`  … and ${broken.length - MOST} more`);
  throw new Refusal(`Links that lead to no file of the site, as page: link\n${lines.join('\n')}`);
}

/** Hosts look for `de/404.html`; Astro makes a file of that form only at the root. */
function placeNotFoundPages(folder: string, locales: readonly Locale[]): void {
  for (const locale of locales) {
    const made = join(folder, locale, '404');
    if (!existsSync(join(made, 'index.html'))) continue;
    renameSync(join(made, 'index.html'), join(folder, locale, '404.html'));
    rmSync(made, { recursive: true });
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    );
}

/** One after the other: all at once need much room. */
function* textsIn(folder: string, files: readonly string[]): Generator<readonly [string, string]> {
  for (const file of files) {
    if (/\.(?:html|css)$/.test(file)) yield [file, readFileSync(join(folder, file), 'utf8')];
  }
}
