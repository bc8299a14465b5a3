import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { all, attribute } from './support/elements.ts';
import { bytes, site } from './support/site.ts';

const layers = readFileSync(new URL('../../src/styles/layers.css', import.meta.url), 'utf8');
const order = /@layer ([^;{]*);/.exec(layers)?.[1]?.split(', ') ?? [];

test('every page has one style sheet besides those for print, whose layers come in their order', () => {
  const files = site.pages.map(({ document, file }) => {
    const links = all(document, 'link[rel="stylesheet"]:not([media="print"])');
    assert.equal(links.length, 1, file);
    return links.map((link) => attribute(link, 'href').slice(site.base.length)).join();
  });
  assert.ok(order.length > 1);
  for (const file of new Set(files)) {
    const css = bytes(site, file).toString('utf8');
    const names = [...css.matchAll(/@layer ([\w, -]+)[;{]/g)].flatMap(([, list = '']) =>
      list.split(/,\s*/),
    );
    assert.deepEqual([...new Set(names)], order, file);
  }
});
