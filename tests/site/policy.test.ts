import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTENT_SECURITY_POLICY } from '../../src/lib/site/policy.ts';
import { all, attribute, one, templatesOf, words } from './support/elements.ts';
import { bytes, site } from './support/site.ts';

const styleSheets = [...site.files].filter((file) => file.endsWith('.css'));

test('every page states the policy, before anything that it loads', () => {
  for (const { file, document } of site.pages) {
    const meta = one(document, 'meta[http-equiv="Content-Security-Policy"]');
    assert.equal(attribute(meta, 'content'), CONTENT_SECURITY_POLICY, file);
    const [first] = all(document, 'meta[http-equiv], script, link, style');
    assert.ok(first === meta && meta.parentElement?.localName === 'head', file);
  }
});

test('no page holds an inline script or a style element', () => {
  for (const { file, document, html } of site.pages) {
    const scripts = all(document, 'script');
    assert.ok(scripts.length > 0, file);
    for (const script of scripts) {
      assert.ok(script.hasAttribute('src') && words(script) === '', file);
    }
    const inTemplates = templatesOf(html).flatMap((template) => all(template, 'script, style'));
    assert.equal(all(document, 'style').length + inTemplates.length, 0, file);
  }
});

test('no element has a handler in its markup, no link runs a script', () => {
  for (const { file, document } of site.pages) {
    for (const element of all(document, '*')) {
      const names = [...element.attributes].map(({ name }) => name);
      const handlers = names.filter((name) => name.startsWith('on'));
      assert.deepEqual(handlers, [], `${file}: ${element.localName}`);
      assert.doesNotMatch(attribute(element, 'href'), /^\s*javascript:/i, file);
    }
  }
});

test('no page loads anything from another host', () => {
  const loading = 'script, link:not([rel="canonical"], [rel="alternate"]), img, source, iframe';
  for (const { file, document, address } of site.pages) {
    const elements = all(document, `${loading}, object, embed, video, audio, use, image`);
    assert.ok(elements.length > 0, file);
    for (const element of elements) {
      for (const name of ['src', 'href', 'data', 'srcset', 'poster']) {
        const { origin } = new URL(attribute(element, name), site.origin + address);
        assert.equal(origin, site.origin, `${file}: ${attribute(element, name)}`);
      }
    }
  }
});

test('no style sheet loads anything from another host, another style sheet, or a font', () => {
  assert.ok(styleSheets.length > 0);
  for (const file of styleSheets) {
    const css = bytes(site, file).toString('utf8');
    assert.doesNotMatch(css, /@import|@font-face/, file);
    for (const [, target = ''] of css.matchAll(/url\(\s*["']?([^"')]+)/g)) {
      const { protocol, origin } = new URL(target, `${site.origin}${site.base}${file}`);
      assert.ok(protocol === 'data:' || origin === site.origin, `${file}: ${target}`);
    }
  }
});

test('the site has no font files', () => {
  const fonts = [...site.files].filter((file) => /\.(?:woff2?|ttf|otf|eot)$/.test(file));
  assert.deepEqual(fonts, []);
});
