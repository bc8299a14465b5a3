import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LOCALES, nodePages } from './support/real.ts';
import { indexed, pageAt, site } from './support/site.ts';
import { routes, searchFileRoute } from '../../src/lib/site/urls.ts';
import { assetsOf, importsOf, laterImportsOf, scriptsOf, sent, total } from './support/weights.ts';

/** All figures count bytes after gzip. */
const NODE_PAGE = 7_000;
const SCRIPT_WITH_TREE = 15_000;
const SCRIPT_ELSEWHERE = 2_000;
const SCRIPT_OF_TABLE = 4_000;
const SEARCH = 150_000;
const FIRST_VISIT = 60_000;

/** The pages whose weight is above a limit, as `page: weight`. */
function heavier(
  pages: readonly { file: string; weight: number }[],
  limit: number | ((file: string) => number),
): string[] {
  assert.ok(pages.length > 0, 'no pages');
  return pages
    .filter(({ file, weight }) => weight > (typeof limit === 'number' ? limit : limit(file)))
    .map(({ file, weight }) => `${file}: ${weight}`);
}

describe('after gzip', () => {
  test(`the HTML of a node’s page weighs at most ${NODE_PAGE}, however large the tree is`, () => {
    const pages = nodePages().map(({ page }) => ({
      file: page.file,
      weight: sent(site, page.file),
    }));
    assert.deepEqual(heavier(pages, NODE_PAGE), []);
  });

  test(`script weighs at most ${SCRIPT_WITH_TREE} on pages with a tree, ${SCRIPT_ELSEWHERE} elsewhere`, () => {
    const withTree = new Set(
      site.pages
        .filter(({ document }) => document.querySelector('[data-tree]'))
        .map(({ file }) => file),
    );
    const pages = site.pages.map((page) => ({
      file: page.file,
      weight: total(site, scriptsOf(site, page)),
    }));
    const limit = (file: string): number =>
      withTree.has(file)
        ? SCRIPT_WITH_TREE
        : /(?:^|\/)technologies\/index\.html$/.test(file)
          ? SCRIPT_OF_TABLE
          : SCRIPT_ELSEWHERE;
    assert.deepEqual(heavier(pages, limit), []);
    assert.ok(withTree.size > 0 && withTree.size < site.pages.length);
  });

  for (const locale of LOCALES) {
    test(`the search weighs at most ${SEARCH} before the first result: ${locale}`, () => {
      const page = pageAt(locale, routes.home);
      const before = scriptsOf(site, page);
      const later = [...before].flatMap((file) => laterImportsOf(site, file));
      assert.ok(later.length > 0, 'a script that is loaded on first use');
      const weight = total(site, [...later, searchFileRoute(locale).slice(1)]);
      assert.ok(weight <= SEARCH, `${weight}`);
      assert.ok(
        later.every((file) => !before.has(file)),
        'nothing of it is loaded before',
      );
    });
  }

  test(`a first visit to any page weighs at most ${FIRST_VISIT} in all`, () => {
    const pages = site.pages.map((page) => ({
      file: page.file,
      weight: total(site, [page.file, ...scriptsOf(site, page), ...assetsOf(site, page)]),
    }));
    assert.deepEqual(heavier(pages, FIRST_VISIT), []);
  });
});

test('every page has a script and a style sheet to be weighed', () => {
  for (const page of indexed) {
    assert.ok(scriptsOf(site, page).size > 1, page.file);
    assert.ok(
      assetsOf(site, page).some((file) => file.endsWith('.css')),
      page.file,
    );
  }
});

test('importsOf(script) finds static imports, however they are written', () => {
  const script = [
    `import{a as b}from"./one.js";import"./two.js";import * as c from './three.js'`,
    `import d,{e}from"./four.js";export{f}from"./five.js";export*from"./six.js";`,
    `const g="import";const h={import:"./no.js"};`,
  ].join('\n');
  const names = ['one', 'two', 'three', 'four', 'five', 'six'].map((name) => `./${name}.js`);
  assert.deepEqual(importsOf(script), names);
});
