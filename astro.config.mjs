import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { normalBase } from './src/lib/site/urls.ts';
import { resolve } from 'node:path';

export default defineConfig({
  site: process.env.SITE_URL || 'http://localhost:4321/',
  base: normalBase(process.env.BASE_PATH || '/'),
  trailingSlash: 'always',
  integrations: [mdx()],
  devToolbar: { enabled: false },
  build: {
    // The content security policy allows neither inline scripts nor inline style elements.
    inlineStylesheets: 'never',
  },
  vite: {
    build: { assetsInlineLimit: 0 },
    resolve: { alias: { '@content': resolve(process.env.CONTENT_DIR || 'content') } },
  },
  markdown: {
    shikiConfig: {
      themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
      defaultColor: false,
    },
  },
});
