import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { settingsOrExit } from './src/integration/settings-or-exit.ts';
import { site } from './src/integration/site-integration.ts';

process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

const settings = settingsOrExit();

export default defineConfig({
  site: settings.site,
  base: settings.base,
  outDir: settings.outDir,
  // What Astro keeps of one content folder does not get into the site of another.
  cacheDir: `node_modules/.astro/${settings.outDir.replaceAll(/[^\w-]/g, '-')}`,
  trailingSlash: 'always',
  integrations: [mdx(), site(settings)],
  devToolbar: { enabled: false },
  build: {
    // The content security policy allows neither inline scripts nor inline style elements.
    inlineStylesheets: 'never',
  },
  markdown: { shikiConfig: { theme: 'css-variables' } },
});
