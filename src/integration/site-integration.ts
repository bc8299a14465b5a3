import type { AstroIntegration } from 'astro';
import { logHandlers } from 'astro/config';
import { mkdirSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkFolder, reportOf } from '../data/check-folder.ts';
import type { Settings } from '../lib/site/settings.ts';
import type { SiteLocales } from '../lib/site/urls.ts';
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
  let begun: ReturnType<typeof begin> | undefined;
  let locales: SiteLocales | undefined;
  return {
    name: 'site',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, injectScript, addMiddleware }) => {
        const root = fileURLToPath(config.root);
        refuseFolder(root);
        updateConfig({ vite: bundler(folder) });
        // The order of layers stands before all other styles, whatever a page's components import first.
        injectScript('page-ssr', "import '/src/styles/layers.css';");
        addMiddleware({ order: 'post', entrypoint: new URL('close-up.ts', import.meta.url) });
        if (command !== 'build' && command !== 'dev') return;
        if (command === 'build') begun = begin(fileURLToPath(config.outDir), root);
        const { content, problems } = checkFolder(folder);
        if (!content) return stop(reportOf(problems, folder));
        const codes = content.languages.map(({ code }) => code);
        locales = { base: settings.base, defaultLocale: content.languages[0].code, locales: codes };
        if (!begun) return;
        if (!settings.isSiteSet) console.warn(SITE_NOT_SET);
        const next = pathToFileURL(`${begun.next}/`);
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
        if (locales) devSearch(server, locales);
      },
      'astro:build:done': ({ pages }) => {
        if (!begun || !locales) throw new Error('a build that did not begin');
        const { finish, next, name, start } = begun;
        const ofSite = locales;
        orStop(() => finishSite(next, settings.site, ofSite));
        finish();
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        console.log(`Built ${pages.length} pages in ${seconds} s, in the folder ${name}`);
      },
    },
  };
}

/** Begins to build beside the built site. */
function begin(outDir: string, root: string) {
  const place = placeOf(outDir.replace(/[\\/]+$/, ''));
  mkdirSync(dirname(place.site), { recursive: true });
  const { finish } = orStop(() => beginBuild(place));
  return { finish, next: place.next, name: relative(root, place.site), start: performance.now() };
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
