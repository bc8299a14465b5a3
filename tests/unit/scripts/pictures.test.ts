import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_LOCALE } from '../../../src/data/content.ts';
import { arrivalSnapshot } from '../../../src/data/snapshot.ts';
import { THEMES } from '../../../src/lib/export/palette.ts';
import { treePicture } from '../../../src/lib/tree/export/tree-picture.ts';
import { textOf } from '../support/source-files.ts';

test('the README shows the map as it is now', () => {
  const snap = arrivalSnapshot({ locale: DEFAULT_LOCALE });
  for (const theme of THEMES) {
    const isFresh = textOf(`docs/map-${theme}.svg`) === treePicture(snap, theme).svg;
    assert.ok(isFresh, `docs/map-${theme}.svg is not the map: run "npm run pictures"`);
  }
});
