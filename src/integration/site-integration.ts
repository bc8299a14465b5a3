import type { AstroIntegration } from 'astro';
import { logHandlers } from 'astro/config';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkFolder, reportOf } from '../data/check-folder.ts';
import type { Locale } from '../lib/content/language.ts';
import type { Settings } from '../lib/site/settings.ts';
import { bundler } from './bundler.ts';
import { devContent } from './dev-content.ts';
import { devSearch } from './dev-search.ts';
import { finishSite } from './finish-site.ts';
import { beginBuild } from './guarded-build.ts';
import { placeOf } from './place.ts';
import { Refusal } from './refusal.ts';
import { refuseFolder } from './settings-or-exit.ts';

/** All that makes a site out of Astro's pages: settings, content report, search, headers, a safe swap. */
export function site(settings: Settings): AstroIntegration {
  const folder = resolve(settings.contentDir);
  let begun: { finish: () => void; next: string; name: string; start: number } | undefined;
  let locales: readonly Locale[] = [];
  return {
    name: 'site',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        refuseFolder(root);
        updateConfig({ vite: bundler(folder) });
        if (command !== 'build' && command !== 'dev') return;
        const { content, problems } = checkFolder(folder);
        if (!content) return stop(reportOf(problems, folder));
        locales = content.languages.map(({ code }) => code);
        if (command === 'dev') return;
        if (!settings.isSiteSet) console.warn(SITE_NOT_SET);
        const place = placeOf(fileURLToPath(config.outDir).replace(/[\\/]+$/, ''));
        const { finish } = orStop(() => beginBuild(place));
        begun = {
          finish,
          next: place.next,
          name: relative(root, place.site),
          start: performance.now(),
        };
        const next = pathToFileURL(`${place.next}/`);
        updateConfig({
          outDir: next,
          build: { client: new URL('client/', next), server: new URL('server/', next) },
          // What concerns the author stays; the summary says the rest.
          ...(!process.argv.includes('--verbose') && {
            logger: logHandlers.node({ level: 'warn' }),
          }),
        });
      },
      'astro:server:setup': ({ server }) => {
        devContent(server, folder);
        devSearch(server, settings.base, locales);
      },
      'astro:build:done': ({ pages }) => {
        if (!begun) throw new Error('a build that did not begin');
        const { finish, next, name, start } = begun;
        orStop(() => finishSite(next, settings, locales));
        finish();
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        console.log(`Built ${pages.length} pages in ${seconds} s, in the folder ${name}`);
      },
    },
  };
}

const SITE_NOT_SET =
  'Warning: SITE_URL is not set, so canonical links will name http://localhost:4321/.\n' +
  'Set it to the address where the site will live before you publish.\n';

/** What an author or a setting causes ends with its message; a stack trace would hide it. */
function orStop<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return stop(error.message);
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
