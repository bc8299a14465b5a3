import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { firstQuestion } from '../../src/data/first-question.ts';
import { mapPicture } from '../../src/data/map-picture.ts';
import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { markOf } from '../../src/lib/tree/marks.ts';
import { all, attribute, linksIn, one, words } from './support/elements.ts';
import { href, LOCALES, tree } from './support/real.ts';
import { bytes, pageAt, site } from './support/site.ts';

const below = [...tree.nodes.values()].filter(({ id }) => id !== tree.root);

describe('the picture of the whole map', () => {
  test('has the title of every node, a bar for each and the signs of marked ones', () => {
    for (const locale of LOCALES) {
      const svg = bytes(site, mapPicture(locale).route.slice(1)).toString('utf8');
      const { document } = parseHTML(svg);
      const titles = all(document, '#words text').map((text) =>
        all(text, 'tspan').map(words).join(' ').replaceAll(' ', ''),
      );
      const expected = below.map(({ title }) => title[locale].replaceAll(' ', ''));
      assert.deepEqual(titles.toSorted(), expected.toSorted());
      assert.equal(all(document, '#bars rect').length, below.length);
      const marked = below.filter(({ cautions }) => markOf(cautions) !== undefined);
      assert.equal(all(document, '#map [style*="--mark-"]').length, marked.length);
    }
  });

  test('stands on home below the way into the first question, with words or bars', () => {
    for (const locale of LOCALES) {
      const glance = one(pageAt(locale, routes.home).document, '.glance');
      assert.deepEqual(
        linksIn(glance).map(([url]) => url),
        [href(locale, nodeRoute(firstQuestion)), href(locale, routes.tree)],
      );
      const { route } = mapPicture(locale);
      const used = all(glance, 'use').map((use) => attribute(use, 'href'));
      assert.deepEqual(used, [`${route}#map`, `${route}#words`, `${route}#bars`]);
    }
  });

  test('is as wide in every language, so that its words are equally large', () => {
    assert.equal(new Set(LOCALES.map((locale) => mapPicture(locale).width)).size, 1);
  });

  test('shows the place of every node on its page', () => {
    for (const locale of LOCALES) {
      for (const { id } of below) {
        const { document } = pageAt(locale, nodeRoute(id));
        const here = one(document, '.on-map .map-picture > .here');
        const box = mapPicture(locale).boxes.get(id);
        const [x = 0, wide = 0] = ['x', 'width'].map((name) => Number(attribute(here, name)));
        assert.ok(box && x < box.x && x + wide > box.x + box.width, id);
      }
    }
  });
});
