import type { AstroUserConfig } from 'astro';

/** Where the licences stand of the packages whose code is sent to readers. */
const LICENCES = 'licences.txt';

/** The module that Vite has import() go through. */
const PRELOAD_HELPER = '\0vite/preload-helper.js';

/** What the bundler is told; `@content` is the content folder. */
export const bundler = (content: string): NonNullable<AstroUserConfig['vite']> => ({
  resolve: { alias: { '@content': content } },
  build: {
    assetsInlineLimit: 0,
    // One sheet for all pages: it is small, fetched once, and its layers stand in order.
    cssCodeSplit: false,
    // Astro's own modules cause it, once for every page that is written in MDX.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  plugins: [
    {
      // It loads sheets and modules ahead, in 0.8 kB on every page. What is imported on demand here has no sheet and
      // nothing to load ahead.
      name: 'plain-imports',
      enforce: 'pre',
      load: (id) =>
        id === PRELOAD_HELPER ? 'export const __vitePreload = (load) => load();' : undefined,
    },
    {
      name: 'licences',
      configEnvironment: (name) =>
        name === 'client' ? { build: { license: { fileName: LICENCES } } } : undefined,
    },
  ],
});
