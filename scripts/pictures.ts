/** Draws the pictures of the map that the README shows and that links to the site carry, as `npm run export` does. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrivalSnapshot } from '../src/data/snapshot.ts';
import { DEFAULT_LOCALE } from '../src/data/content.ts';
import { strings } from '../src/data/strings.ts';
import { THEMES } from '../src/lib/export/palette.ts';
import { shareCard } from '../src/lib/tree/export/share-card.ts';
import { treePicture } from '../src/lib/tree/export/tree-picture.ts';
import { toPixels } from './to-pixels.ts';
import { ROOT } from './tools.ts';

const snap = arrivalSnapshot({ locale: DEFAULT_LOCALE });

for (const theme of THEMES) write(`docs/map-${theme}.svg`, treePicture(snap, theme).svg);
write('public/og.png', await toPixels(shareCard(snap, strings(DEFAULT_LOCALE)('site.name')), 1));

function write(name: string, file: string | Buffer): void {
  writeFileSync(join(ROOT, name), file);
  console.log(name);
}
