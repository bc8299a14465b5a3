import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { routes } from '../../src/lib/site/urls.ts';
import { LOCALES, nodePages } from './support/real.ts';
import { bytes, indexed, type Page, pageAt, site } from './support/site.ts';
import { assetsOf, importsOf, scriptsOf, sent, total } from './support/weights.ts';

/** Bytes after gzip. The budgets of scripts, styles and the search stand in .size-limit.json. */
const NODE_PAGE = 9_700;
const FIRST_VISIT = 64_500;
const HOME = 45_000;

/** The pages whose weight is above a limit, as `page: weight`. */
function heavier(pages: readonly { file: string; weight: number }[], limit: number): string[] {
  assert.ok(pages.length > 0, 'no pages');
  return pages
    .filter(({ weight }) => weight > limit)
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

  const firstVisit = (page: Page) => ({
    file: page.file,
    weight: total(site, [page.file, ...scriptsOf(site, page), ...assetsOf(site, page)]),
  });

  test(`a first visit to any page weighs at most ${FIRST_VISIT} in all`, () => {
    assert.deepEqual(heavier(site.pages.map(firstVisit), FIRST_VISIT), []);
  });

  test(`a first visit to home weighs at most ${HOME} in all, with the picture of the map`, () => {
    const homes = LOCALES.map((locale) => pageAt(locale, routes.home));
    const isPicture = (file: string): boolean => file.startsWith('data/map.');
    for (const home of homes) assert.ok(assetsOf(site, home).some(isPicture));
    assert.deepEqual(heavier(homes.map(firstVisit), HOME), []);
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

test('no script that is sent has zod in it', () => {
  const zod = fileURLToPath(import.meta.resolve('zod/v4/core'));
  const ofZod = /\b_zod\b/;
  assert.match(readFileSync(join(dirname(zod), 'core.js'), 'utf8'), ofZod);
  const scripts = [...site.files].filter((file) => file.endsWith('.js'));
  assert.ok(scripts.length > 1);
  assert.deepEqual(
    scripts.filter((file) => ofZod.test(bytes(site, file).toString('utf8'))),
    [],
  );
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
