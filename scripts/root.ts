import { join } from 'node:path';

/** The folder of the project, whatever folder a command is started from. */
export const ROOT = join(import.meta.dirname, '..');

/** The built site. */
export const DIST = join(ROOT, 'dist');
