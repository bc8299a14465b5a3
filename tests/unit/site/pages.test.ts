import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { STRINGS } from '../../../src/lib/content/strings.ts';
import { HEADER_PAGES, PAGES, PROSE_PAGES, recordRoute } from '../../../src/lib/site/pages.ts';
import { normalBase, path, routes, treeExampleRoute } from '../../../src/lib/site/urls.ts';
import { en, zh } from '../../support/languages.ts';

test('every page but home has a name in the strings, and a route of its own', () => {
  for (const name of PROSE_PAGES) assert.ok(name === 'home' || `nav.${name}` in STRINGS, name);
  assert.equal(new Set(Object.values(routes)).size, PROSE_PAGES.length);
  assert.ok(HEADER_PAGES.length > 0 && HEADER_PAGES.every((name) => PAGES[name].route.length > 1));
});

test('recordRoute(kind, id) is a page or a part of one', () => {
  assert.equal(recordRoute('node', 'x'), '/tree/x/');
  assert.equal(recordRoute('pattern', 'x'), '/patterns/x/');
  assert.equal(recordRoute('scenario', 'x'), '/scenarios/#x');
  assert.equal(recordRoute('term', 'x'), '/glossary/#term-x');
  assert.equal(recordRoute('rule', 'x'), '/rules/#x');
  assert.equal(recordRoute('practice', 'x'), '/rules/#practice-x');
  assert.equal(treeExampleRoute('x'), '/tree/?example=x');
});

describe('normalBase(base)', () => {
  const cases = {
    '': '/',
    '/': '/',
    '//': '/',
    docs: '/docs/',
    '/docs': '/docs/',
    'docs/': '/docs/',
    '/some/repo/': '/some/repo/',
  };
  for (const [base, normal] of Object.entries(cases)) {
    test(`of "${base}" is ${normal}`, () => assert.equal(normalBase(base), normal));
  }
});

describe('path(place, locale, route)', () => {
  const cases = [
    ['/', en, '/', '/'],
    ['/', zh, '/', '/zh/'],
    ['/docs/', en, '/tree.json', '/docs/tree.json'],
    ['/docs/', zh, '/scenarios/#x', '/docs/zh/scenarios/#x'],
  ] as const;
  for (const [base, locale, route, expected] of cases) {
    test(`of ${base}, ${locale}, ${route} is ${expected}`, () => {
      assert.equal(path({ base, defaultLocale: en }, locale, route), expected);
    });
  }
});
