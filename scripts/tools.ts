import { join } from 'node:path';

/** The folder of the project, whatever folder a command is started from. */
export const ROOT = join(import.meta.dirname, '..');

const inModules = (path: string): string => join(ROOT, 'node_modules', path);

/** The programs of the packages, run as `node <path>`: so they run on the same Node as the script. */
export const TOOLS = {
  astro: inModules('astro/bin/astro.mjs'),
  eslint: inModules('eslint/bin/eslint.js'),
  knip: inModules('knip/bin/knip.js'),
  playwright: inModules('playwright/cli.js'),
  prettier: inModules('prettier/bin/prettier.cjs'),
  sizeLimit: inModules('size-limit/bin.js'),
  tsc: inModules('typescript/bin/tsc'),
} as const;
