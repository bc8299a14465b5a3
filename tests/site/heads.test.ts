import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import sharp from 'sharp';
import { LOCALES } from '../../src/data/content.ts';
import { strings } from '../../src/data/strings.ts';
import { all, attribute, one, words } from './support/elements.ts';
import { nodePages } from './support/real.ts';
import { bytes, fileAt, indexed, type Page, site } from './support/site.ts';
import { en, zh } from '../support/languages.ts';

const url = ({ address }: Page): string => site.origin + address;

function meta(page: Page, property: string): string {
  return attribute(one(page.document, `meta[property="${property}"]`), 'content');
}

function twinAddress({ address, locale }: Page): string {
  const rest = address.slice(site.base.length);
  return locale === en ? `${site.base}zh/${rest}` : site.base + rest.slice(3);
}

/** What several pages of a language have in common, or lack, as `text: page, page`. */
function shared(pages: readonly Page[], text: (page: Page) => string): string[] {
  return LOCALES.flatMap((locale) =>
    [
      ...Map.groupBy(
        pages.filter((page) => page.locale === locale),
        text,
      ),
    ]
      .filter(([value, same]) => value === '' || same.length > 1)
      .map(([value, same]) => `${value}: ${same.map(({ file }) => file).join(', ')}`),
  );
}

const title = ({ document }: Page): string => words(one(document, 'head > title'));
const description = ({ document }: Page): string =>
  attribute(one(document, 'meta[name="description"]'), 'content');

describe('every indexed page', () => {
  test('states its language', () => {
    for (const { file, locale, document } of indexed) {
      assert.equal(attribute(document.documentElement, 'lang'), locale, file);
    }
  });

  test('has a title of its own in its language', () => {
    for (const page of indexed) assert.notEqual(title(page), '', page.file);
    assert.deepEqual(shared(indexed, title), []);
  });

  test('has a description of its own in its language', () => {
    assert.deepEqual(shared(indexed, description), []);
  });

  test('names its own address as canonical', () => {
    for (const page of indexed) {
      const canonical = one(page.document, 'link[rel="canonical"]');
      assert.equal(attribute(canonical, 'href'), url(page), page.file);
    }
  });

  test('names both languages and English as the default; its twin names the same', () => {
    for (const page of indexed) {
      const twin = indexed.find(({ address }) => address === twinAddress(page));
      assert.ok(twin, `${page.file}: no twin`);
      const english = page.locale === en ? page : twin;
      const chinese = page.locale === en ? twin : page;
      const expected = [
        [en, url(english)],
        [zh, url(chinese)],
        ['x-default', url(english)],
      ];
      for (const each of [page, twin]) {
        const links = all(each.document, 'link[rel="alternate"][hreflang]').map((link) => [
          attribute(link, 'hreflang'),
          attribute(link, 'href'),
        ]);
        assert.deepEqual(links, expected, each.file);
      }
    }
  });

  test('has Open Graph tags', () => {
    for (const page of indexed) {
      assert.equal(meta(page, 'og:description'), description(page), page.file);
      assert.equal(meta(page, 'og:url'), url(page), page.file);
      assert.ok(['article', 'website'].includes(meta(page, 'og:type')), page.file);
      assert.notEqual(meta(page, 'og:site_name'), '', page.file);
      assert.ok(meta(page, 'og:locale').startsWith(page.locale), page.file);
      assert.equal(meta(page, 'og:title'), words(one(page.document, 'h1')), page.file);
    }
  });

  test('has an Open Graph image that exists', () => {
    const images = new Set(indexed.map((page) => meta(page, 'og:image')));
    for (const image of images) {
      const { origin, pathname } = new URL(image);
      assert.ok(origin === site.origin && fileAt(site, pathname), `no such image: ${image}`);
    }
  });

  test('says how large the image is, what it shows, and that it is shown large', async () => {
    for (const page of indexed) {
      const { pathname } = new URL(meta(page, 'og:image'));
      const file = fileAt(site, pathname) ?? assert.fail(pathname);
      const { width, height } = await sharp(bytes(site, file)).metadata();
      assert.equal(meta(page, 'og:image:width'), String(width), page.file);
      assert.equal(meta(page, 'og:image:height'), String(height), page.file);
      assert.equal(meta(page, 'og:image:alt'), strings(page.locale)('site.cardAlt'), page.file);
      const card = one(page.document, 'meta[name="twitter:card"]');
      assert.equal(attribute(card, 'content'), 'summary_large_image', page.file);
    }
  });

  test('fits a narrow window and follows the system’s colours', () => {
    for (const { file, document } of site.pages) {
      const viewport = attribute(one(document, 'meta[name="viewport"]'), 'content');
      assert.match(viewport, /width=device-width/, file);
      assert.doesNotMatch(viewport, /maximum-scale|user-scalable/, file);
      const scheme = attribute(one(document, 'meta[name="color-scheme"]'), 'content');
      assert.equal(scheme, 'light dark', file);
    }
  });
});

test('a node’s page has the node’s title and summary in its head', () => {
  for (const { name, node, locale, page } of nodePages()) {
    assert.ok(title(page).startsWith(node.title[locale]), name);
    assert.equal(description(page), node.summary[locale], name);
  }
});
