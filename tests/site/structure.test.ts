import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { all, attribute, one, words } from './support/elements.ts';
import { indexed, site } from './support/site.ts';

/** The children of a document's body that are landmarks. */
function landmarks({ body }: Document, name: string): Element[] {
  return all(body, name).filter((element) => !element.closest('article, section, nav, aside'));
}

describe('every page', () => {
  test('has ids that no other element of it has', () => {
    for (const { file, document } of site.pages) {
      const ids = all(document, '[id]').map((element) => attribute(element, 'id'));
      const repeated = ids.filter((id, index) => id === '' || ids.indexOf(id) !== index);
      assert.deepEqual(repeated, [], file);
    }
  });

  test('refers by aria attributes and labels to elements that it has', () => {
    const names = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'];
    for (const { file, document } of site.pages) {
      for (const name of names) {
        const wanted = all(document, `[${name}]`).flatMap((element) =>
          attribute(element, name).split(/\s+/),
        );
        assert.deepEqual(
          wanted.filter((id) => !document.getElementById(id)),
          [],
          `${file}: ${name}`,
        );
      }
    }
  });

  test('has one h1, the first heading of it; levels do not jump', () => {
    for (const { file, document } of site.pages) {
      const levels = all(document, 'h1, h2, h3, h4, h5, h6').map(({ localName }) =>
        Number(localName.slice(1)),
      );
      assert.equal(levels[0], 1, file);
      assert.equal(levels.filter((level) => level === 1).length, 1, file);
      const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      assert.deepEqual(jumps, [], `${file}: ${levels.join(' ')}`);
    }
  });

  test('has headings and buttons with words', () => {
    for (const { file, document } of site.pages) {
      for (const element of all(document, 'h1, h2, h3, h4, h5, h6, button')) {
        const name = words(element) || attribute(element, 'aria-label');
        assert.notEqual(name, '', `${file}: ${element.localName}`);
      }
    }
  });

  test('has a text for every picture, or hides it from assistive technology', () => {
    for (const { file, document } of site.pages) {
      for (const picture of all(document, 'img, svg')) {
        const isHidden = attribute(picture, 'aria-hidden') === 'true';
        const isNamed = picture.localName === 'img' && picture.hasAttribute('alt');
        assert.ok(isHidden || isNamed || attribute(picture, 'aria-label') !== '', file);
      }
    }
  });

  test('has one main part', () => {
    for (const { file, document } of site.pages) {
      assert.equal(all(document, 'main').length, 1, file);
    }
  });

  test('has regions, groups and several navigations only with names', () => {
    for (const { file, document } of site.pages) {
      for (const element of all(document, 'nav, [role="group"], [role="region"]')) {
        const name = attribute(element, 'aria-label') + attribute(element, 'aria-labelledby');
        assert.notEqual(name, '', `${file}: ${element.localName}`);
      }
    }
  });
});

describe('every indexed page', () => {
  test('has one header and one footer beside its main part', () => {
    for (const { file, document } of indexed) {
      const found = ['header', 'main', 'footer'].map((name) => landmarks(document, name).length);
      assert.deepEqual(found, [1, 1, 1], file);
    }
  });

  test('begins with a link to its main part, which can take the focus', () => {
    for (const { file, document } of indexed) {
      const [first] = all(document.body, 'a, button, input, select, [tabindex]');
      const main = one(document, 'main');
      assert.equal(attribute(first, 'href'), `#${attribute(main, 'id')}`, file);
      assert.equal(attribute(main, 'tabindex'), '-1', file);
    }
  });

  test('marks its own entry in the navigation, and no other as the page', () => {
    for (const { file, document, address } of indexed) {
      const marked = all(document, '.site-nav [aria-current="page"]');
      const own = all(document, `.site-nav a[href="${address}"]`);
      assert.deepEqual(
        marked.map((link) => attribute(link, 'href')),
        own.map((link) => attribute(link, 'href')),
        file,
      );
    }
  });
});
