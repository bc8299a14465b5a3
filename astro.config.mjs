import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { normalBase } from './src/lib/site/urls.ts';

/** Puts the order of the layers before all other styles of a page, whatever its components import first. */
const layersFirst = {
  name: 'layers-first',
  hooks: {
    'astro:config:setup': ({ injectScript }) =>
      injectScript('page-ssr', "import '/src/styles/layers.css';"),
  },
};

export default defineConfig({
  site: process.env.SITE_URL || 'http://localhost:4321/',
  base: normalBase(process.env.BASE_PATH || '/'),
  trailingSlash: 'always',
  integrations: [mdx(), layersFirst],
  devToolbar: { enabled: false },
  build: {
    // The content security policy allows neither inline scripts nor inline style elements.
    inlineStylesheets: 'never',
  },
  // One sheet for all pages: it is small, fetched once, and its layers stand in order.
  vite: { build: { assetsInlineLimit: 0, cssCodeSplit: false } },
  markdown: {
    shikiConfig: {
      themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
      defaultColor: false,
    },
  },
});
