import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTE_SECTIONS } from '../../../src/lib/content/note-sections.ts';
import { smallSite } from '../support/copied-site.ts';
import { en, zh } from '../../support/languages.ts';

test('NOTE_SECTIONS are in the order of a pattern note', () => {
  const order = 'problem how-it-works fits avoid trade-offs mistakes rust combine sources';
  assert.equal(NOTE_SECTIONS.join(' '), order);
});

test('NOTE_SECTIONS have a heading in both languages', () => {
  for (const locale of [en, zh]) {
    const strings = Object.entries(
      JSON.parse(smallSite().get(`strings/${locale}.json`) ?? '') as object,
    );
    for (const name of NOTE_SECTIONS) {
      assert.ok(strings.some(([key, text]) => key === `section.${name}` && text !== ''));
    }
  }
});
