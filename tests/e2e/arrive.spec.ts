import { LOCALES } from '../../src/data/content.ts';
import { expectArrival } from '../support/arrival.ts';
import { deepest, ids, sample } from '../support/pages.ts';
import { test } from '../support/test.ts';

test.use({ viewport: { width: 1280, height: 720 } });

// A unit test of the layout holds every node in both languages to the same room; here fonts are real.
for (const locale of LOCALES) {
  test(`nodes are in sight on arrival: ${locale}`, async ({ page }) => {
    for (const id of [deepest, ...sample(ids, 9)]) await expectArrival(page, locale, id);
  });
}
