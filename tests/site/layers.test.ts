import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { all, attribute } from './support/elements.ts';
import { bytes, site } from './support/site.ts';

const layers = readFileSync(new URL('../../src/styles/layers.css', import.meta.url), 'utf8');
const order = /@layer ([^;{]*);/.exec(layers)?.[1]?.split(', ') ?? [];

/** The pages with a sheet of their own besides the one of all pages. */
const WITH_OWN = /(?:decide|review|examples\/[^/]+)\/index\.html$/;

test('the layers of the sheets for the screen come in their order: one for all, and those that some pages add', () => {
  const files = site.pages.map(({ document, file }) => {
    const links = all(document, 'link[rel="stylesheet"]:not([media="print"])');
    assert.equal(links.length, WITH_OWN.test(file) ? 2 : 1, file);
    return links.map((link) => attribute(link, 'href').slice(site.base.length));
  });
  assert.ok(order.length > 1);
  const sheets = new Set(files.flat());
  assert.equal(sheets.size, 4, 'of all pages, of decisions, of the review, of examples');
  for (const file of sheets) {
    const css = bytes(site, file).toString('utf8');
    const names = [...css.matchAll(/@layer ([\w, -]+)[;{]/g)].flatMap(([, list = '']) =>
      list.split(/,\s*/),
    );
    const [first = ''] = files[0] ?? [];
    // The sheet of all pages stands first and sets the order.
    const own = file === first ? order : order.filter((name) => names.includes(name));
    assert.deepEqual([...new Set(names)], own, file);
  }
});
