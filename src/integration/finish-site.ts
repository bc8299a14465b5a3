import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { DEFAULT_LOCALE, LOCALES } from '../lib/content/locale.ts';
import { headersFile } from '../lib/site/headers.ts';
import { brokenLinks } from '../lib/site/links.ts';
import type { Settings } from '../lib/site/settings.ts';
import { type Route, routes } from '../lib/site/urls.ts';
import { Refusal } from './refusal.ts';
import { writeSearchFiles } from './search-files.ts';

const MOST = 20;

/**
 * Adds to a folder of built pages what Astro does not make, and checks it.
 * @throws a refusal that names the links to files that do not exist
 */
export function finishSite(folder: string, { base, site }: Settings): void {
  placeNotFoundPages(folder);
  writeSearchFiles(folder, base);
  const languages = LOCALES.filter((locale) => locale !== DEFAULT_LOCALE);
  const topLevel = (Object.values(routes) as Route[]).filter((route) => route.endsWith('/'));
  writeFileSync(join(folder, '_headers'), headersFile(base, topLevel, languages));
  const broken = brokenLinks(
    { base, origin: new URL(site).origin, files: new Set(filesIn(folder)) },
    textsIn(folder),
  );
  if (broken.length === 0) return;
  const lines = broken.slice(0, MOST).map((line) => `  ${line}`);
  if (broken.length > MOST) lines.push(`  … and ${broken.length - MOST} more`);
  throw new Refusal(`Links that lead to no file of the site, as page: link\n${lines.join('\n')}`);
}

/** Hosts look for `zh/404.html`; Astro makes a file of that form only at the root. */
function placeNotFoundPages(folder: string): void {
  for (const locale of LOCALES) {
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
function* textsIn(folder: string): Generator<readonly [string, string]> {
  for (const file of filesIn(folder)) {
    if (/\.(?:html|css)$/.test(file)) yield [file, readFileSync(join(folder, file), 'utf8')];
  }
}
