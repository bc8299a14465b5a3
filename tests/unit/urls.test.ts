import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  exampleRoute,
  langParam,
  localeOf,
  nodeRoute,
  normalBase,
  path,
  patternRoute,
  routes,
  scenarioRoute,
  treeExampleRoute,
} from '../../src/lib/site/urls.ts';
import { ids } from './support/real.ts';

test('routes are the addresses that never change', () => {
  assert.deepEqual(
    { ...routes },
    {
      home: '/',
      tree: '/tree/',
      scenarios: '/scenarios/',
      examples: '/examples/',
      patterns: '/patterns/',
      technologies: '/technologies/',
      rust: '/rust/',
      glossary: '/glossary/',
      sources: '/sources/',
      search: '/search/',
      related: '/related/',
      treeJson: '/tree.json',
      treeSchema: '/tree.schema.json',
      llms: '/llms.txt',
    },
  );
});

test('nodeRoute(id), exampleRoute(id), patternRoute(id) end in a slash', () => {
  assert.equal(nodeRoute('saga'), '/tree/saga/');
  assert.equal(exampleRoute('ecommerce-order'), '/examples/ecommerce-order/');
  assert.equal(patternRoute('cqrs'), '/patterns/cqrs/');
});

test('nodeRoute(id) of every real node needs no escapes', () => {
  for (const id of ids) assert.equal(encodeURI(nodeRoute(id)), nodeRoute(id));
});

test('scenarioRoute(id) is a row of the table', () => {
  assert.equal(scenarioRoute('iot-ingest'), '/scenarios/#iot-ingest');
});

test('treeExampleRoute(id) is the whole tree with an example', () => {
  assert.equal(treeExampleRoute('ecommerce-order'), '/tree/?example=ecommerce-order');
});

describe('normalBase(base)', () => {
  const cases = [
    ['', '/'],
    ['/', '/'],
    ['//', '/'],
    ['docs', '/docs/'],
    ['/docs', '/docs/'],
    ['docs/', '/docs/'],
    ['/some/repo/', '/some/repo/'],
  ] as const;
  for (const [base, normal] of cases) {
    test(`of "${base}" is ${normal}`, () => assert.equal(normalBase(base), normal));
  }
});

describe('path(base, locale, route)', () => {
  const cases = [
    ['/', 'en', '/', '/'],
    ['/', 'zh', '/', '/zh/'],
    ['/', 'en', '/tree/saga/', '/tree/saga/'],
    ['/', 'zh', '/tree/saga/', '/zh/tree/saga/'],
    ['/docs', 'en', '/tree/', '/docs/tree/'],
    ['docs', 'zh', '/tree/', '/docs/zh/tree/'],
    ['/docs/', 'zh', '/scenarios/#iot-ingest', '/docs/zh/scenarios/#iot-ingest'],
    ['/docs/', 'en', '/tree.json', '/docs/tree.json'],
  ] as const;
  for (const [base, locale, route, expected] of cases) {
    test(`of ${base}, ${locale}, ${route} is ${expected}`, () => {
      assert.equal(path(base, locale, route), expected);
    });
  }
});

test('langParam(locale) is missing for the default language', () => {
  assert.equal(langParam('en'), undefined);
  assert.equal(langParam('zh'), 'zh');
});

test('localeOf(inner) is the language that an address starts with', () => {
  assert.deepEqual(['', 'tree/', 'zhang/', 'zh/', 'zh/tree/'].map(localeOf), [
    'en',
    'en',
    'en',
    'zh',
    'zh',
  ]);
});
