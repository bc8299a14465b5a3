import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meantAddress, nearestRoutes, typedAddress } from '../../../src/lib/site/mistyped.ts';
import { localeOf, type Route } from '../../../src/lib/site/urls.ts';
import { en, zh } from '../../support/languages.ts';

const root = { base: '/', defaultLocale: en, locales: [en, zh] };
const docs = { ...root, base: '/docs/' };

test('localeOf(site, pathname) is the language whose addresses begin like it', () => {
  assert.equal(localeOf(root, '/zh/tree/'), zh);
  assert.equal(localeOf(root, '/zhx/'), en);
  assert.equal(localeOf(docs, '/docs/zh/'), zh);
  assert.equal(localeOf(docs, '/zh/'), en);
});

const ROUTES: readonly Route[] = [
  '/',
  '/tree/',
  '/tree/saga/',
  '/tree/cqrs/',
  '/patterns/',
  '/patterns/saga/',
  '/patterns/cqrs/',
  '/glossary/',
];

test('typedAddress(site, pathname) is the page that is asked for, however it is typed', () => {
  const cases = [
    [root, '/tree/Saga/', en, '/tree/saga/'],
    [root, '/Tree//saga', en, '/tree/saga/'],
    [root, '/ZH/Patterns/CQRS/', zh, '/patterns/cqrs/'],
    [docs, '/docs/zh/tree/%73aga', zh, '/tree/saga/'],
    [docs, '/Docs/tree/saga.html', en, '/tree/saga/'],
    [root, '/tree/saga/index.html', en, '/tree/saga/'],
    [root, '/zh/index.html', zh, '/'],
    [root, '/tree/%E0%A4%A', en, '/tree/%e0%a4%a/'],
  ] as const;
  for (const [site, pathname, locale, route] of cases)
    assert.deepEqual(typedAddress(site, pathname), { locale, route }, pathname);
});

test('meantAddress(site, pathname, routes) is the page of that name in that language', () => {
  assert.equal(meantAddress(root, '/tree/saga', ROUTES), '/tree/saga/');
  assert.equal(meantAddress(docs, '/docs/zh/Patterns/SAGA/', ROUTES), '/docs/zh/patterns/saga/');
  assert.equal(meantAddress(root, '/Glossary', ROUTES), '/glossary/');
  assert.equal(meantAddress(root, '/tree/sagga/', ROUTES), undefined);
});

test('meantAddress(site, pathname, routes) never leads to where the reader already is', () => {
  assert.equal(meantAddress(root, '/tree/saga/', ROUTES), undefined);
  assert.equal(meantAddress(root, '/zh/tree/saga/', ROUTES), undefined);
});

test('nearestRoutes(typed, routes, count) looks in the folder that is named, else everywhere', () => {
  assert.deepEqual(nearestRoutes('/tree/sagga/', ROUTES, 2), ['/tree/saga/', '/tree/cqrs/']);
  assert.deepEqual(nearestRoutes('/pattern/cqr/', ROUTES, 1), ['/patterns/cqrs/']);
  assert.deepEqual(nearestRoutes('/saga/', ROUTES, 2), ['/tree/saga/', '/patterns/saga/']);
  assert.deepEqual(nearestRoutes('/blog/2021/glosary/', ROUTES, 1), ['/glossary/']);
  assert.deepEqual(nearestRoutes('/nothing/here/', ROUTES, 5), [], 'nothing is near');
  assert.ok(!nearestRoutes('/tree/saga/', ROUTES, 9).includes('/tree/saga/'), 'itself');
});
