import assert from 'node:assert/strict';
import { recordRoute } from '../../src/lib/site/pages.ts';
import { describe, test } from 'node:test';
import { NOTE_SECTIONS } from '../../src/lib/content/note-sections.ts';
import { all, attribute, linksIn, one, words } from './support/elements.ts';
import { content, LOCALES, strings } from './support/real.ts';
import { mainOf, pageAt } from './support/site.ts';

const sectionsOf = (main: Element): Element[] => all(main, '[data-section]');

for (const { id, problem, price } of content.patterns) {
  const route = recordRoute('pattern', id);
  const notes = LOCALES.map((locale) => ({ locale, main: mainOf(pageAt(locale, route)) }));

  describe(`${route} in both languages`, () => {
    test('has the sections of a note, in their order, each with its heading and text', () => {
      for (const { locale, main } of notes) {
        const sections = sectionsOf(main);
        assert.deepEqual(
          sections.map((section) => attribute(section, 'data-section')),
          NOTE_SECTIONS,
        );
        for (const [index, name] of NOTE_SECTIONS.entries()) {
          const section = sections[index];
          assert.equal(attribute(section, 'id'), name);
          const [heading] = section ? all(section, 'h2') : [];
          assert.equal(words(heading), strings(locale)(`section.${name}`));
          assert.ok(words(section).length > words(heading).length + 40, `${locale}: ${name}`);
        }
      }
    });

    test('lists known sources, read as far as they are cited', () => {
      for (const { main } of notes) {
        const items = all(main, '#sources li');
        assert.ok(items.length > 0);
        for (const item of items) {
          const key = words(one(item, '.key')).replaceAll(/[[\]]/g, '');
          const source = content.sources.find((candidate) => candidate.key === key);
          assert.ok(source && source.seen !== 'not-opened', key);
          assert.deepEqual(linksIn(item), [[source.url, source.title]]);
        }
      }
    });

    test('is dated, at its sources and at the foot of the page', () => {
      for (const { locale, main } of notes) {
        const date = attribute(one(main, '#sources time'), 'datetime');
        assert.match(date, /^\d{4}-\d{2}-\d{2}$/, locale);
        assert.ok(words(one(main, '#sources time')).includes(date), locale);
        const foot = one(pageAt(locale, route).document, 'body > footer time');
        assert.equal(attribute(foot, 'datetime'), date, locale);
      }
    });

    test('begins with the source’s problem and price', () => {
      for (const { locale, main } of notes) {
        const facts = all(one(main, '.note-facts'), 'dd').map(words);
        assert.deepEqual(facts, [problem[locale], price[locale]]);
      }
    });
  });
}
