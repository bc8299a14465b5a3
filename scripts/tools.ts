import { join } from 'node:path';
import { ROOT } from './root.ts';

const inModules = (path: string): string => join(ROOT, 'node_modules', path);

/** The programs of the packages, run as `node <path>`: so they run on the same Node as the script. */
export const TOOLS = {
  astro: inModules('astro/bin/astro.mjs'),
  eslint: inModules('eslint/bin/eslint.js'),
  playwright: inModules('playwright/cli.js'),
  prettier: inModules('prettier/bin/prettier.cjs'),
  sizeLimit: inModules('size-limit/bin.js'),
  tsc: inModules('typescript/bin/tsc'),
} as const;
