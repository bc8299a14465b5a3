import assert from 'node:assert/strict';
import { test } from 'node:test';
import { otherLocales } from '../../src/data/content.ts';
import { en, zh } from '../support/languages.ts';

import { all, attribute, one } from './support/elements.ts';
import { brokenFragments, internalLinks, languageAround, languageAt } from './support/links.ts';
import { indexed, site } from './support/site.ts';

const links = internalLinks(site);

test('every fragment of an internal address leads to an element', () => {
  assert.ok(links.length > site.pages.length * 10);
  assert.deepEqual(brokenFragments(site), []);
});

test('every link to a page ends in a slash', () => {
  const wrong = links
    .filter(({ element, url }) => element.localName === 'a' && !/\/$|\.\w+$/.test(url.pathname))
    .map(({ page, value }) => `${page.file}: ${value}`);
  assert.deepEqual(wrong, []);
});

test('every link leads somewhere and has a text', () => {
  for (const { file, document } of site.pages) {
    for (const link of all(document, 'a')) {
      const name = link.textContent.trim() || attribute(link, 'aria-label');
      assert.ok(attribute(link, 'href') !== '' && name !== '', `${file}: ${link.outerHTML}`);
    }
  }
});

test('no link leaves the language around it, unless it carries hreflang and lang', () => {
  const leaving = links.filter(({ element, url }) => {
    const language = element.localName === 'a' ? languageAt(site, url) : undefined;
    return language !== undefined && language !== languageAround(element);
  });
  assert.ok(leaving.length >= indexed.length);
  const wrong = leaving
    .filter(({ element, url }) => {
      const language = languageAt(site, url);
      return ['hreflang', 'lang'].some((name) => attribute(element, name) !== language);
    })
    .map(({ page, value }) => `${page.file}: ${value}`);
  assert.deepEqual(wrong, []);
});

test('no link claims a language that its page has not', () => {
  const wrong = links
    .filter(({ element }) => element.localName === 'a' && element.hasAttribute('hreflang'))
    .filter(({ element, url }) => attribute(element, 'hreflang') !== languageAt(site, url))
    .map(({ page, value }) => `${page.file}: ${value}`);
  assert.deepEqual(wrong, []);
});

test('the language switch leads to the same page in the other language, and back', () => {
  const byAddress = new Map(indexed.map((page) => [page.address, page]));
  for (const page of indexed) {
    const twinLink = one(page.document, '[data-language-switch]');
    const twin = byAddress.get(attribute(twinLink, 'href'));
    assert.ok(twin, page.file);
    assert.ok(otherLocales(page.locale).includes(twin.locale), page.file);
    const back = one(twin.document, '[data-language-switch]');
    assert.equal(attribute(back, 'href'), page.address, page.file);
    const { localName } = twinLink;
    assert.ok(localName === 'a' && twinLink.hasAttribute('hreflang'), page.file);
    assert.equal(attribute(twinLink, 'lang'), twin.locale, page.file);
  }
});

test('twins have the same addresses but for the language', () => {
  const plain = (locale: string): string[] =>
    indexed
      .filter((page) => page.locale === locale)
      .map(({ file }) => file.replace(/^zh\//, ''))
      .toSorted();
  assert.deepEqual(plain(en), plain(zh));
});
