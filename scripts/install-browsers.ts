import { findBrowsers } from './find-browsers.ts';

/* What several steps of `npm test` need is looked for and installed once, before them. */
findBrowsers();
