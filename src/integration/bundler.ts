import type { AstroUserConfig } from 'astro';

/** Where the licences stand of the packages whose code is sent to readers. */
const LICENCES = 'licences.txt';

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
      name: 'licences',
      configEnvironment: (name) =>
        name === 'client' ? { build: { license: { fileName: LICENCES } } } : undefined,
    },
  ],
});
