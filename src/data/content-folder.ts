import { resolve } from 'node:path';

/** The folder that the site is made from: `CONTENT_DIR`, or `content`. */
export const CONTENT_FOLDER = resolve(process.env['CONTENT_DIR'] || 'content');
