import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { region } from '../../src/lib/content/regions.ts';
import { routes } from '../../src/lib/site/urls.ts';
import { all, attribute, one, words } from './support/elements.ts';
import { LOCALES } from './support/real.ts';
import { bytes, pageAt, site } from './support/site.ts';

const crate = fileURLToPath(new URL('../../content/rust/', import.meta.url));
const sources = readdirSync(crate, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.rs') && !file.startsWith('target'))
  .map((file) => ({ file, text: readFileSync(crate + file, 'utf8') }));

const samples = site.pages.flatMap((page) =>
  all(page.document, '[data-sample]').map((figure) => ({
    name: attribute(figure, 'data-sample'),
    figure,
    page,
  })),
);

describe(routes.rust, () => {
  for (const locale of LOCALES) {
    test(`shows the three mappings, ${locale}`, () => {
      const { document } = pageAt(locale, routes.rust);
      const names = all(document, '[data-sample]').map((one) => attribute(one, 'data-sample'));
      for (const name of ['saga', 'circuit-breaker', 'cqrs']) assert.ok(names.includes(name), name);
      assert.equal(names.length, new Set(names).size);
    });
  }

  test('shows the same samples in both languages', () => {
    const [english, chinese] = LOCALES.map((locale) =>
      all(pageAt(locale, routes.rust).document, '[data-sample]').map(
        ({ textContent }) => textContent,
      ),
    );
    assert.deepEqual(english, chinese);
  });
});

describe('every sample', () => {
  test('is the region of that name of the crate, letter by letter', () => {
    assert.ok(samples.length > 0);
    for (const { name, figure, page } of samples) {
      const found = sources.flatMap(({ file, text }) => {
        const code = region(text, name);
        return code === undefined ? [] : [{ file, code }];
      });
      assert.equal(found.length, 1, `${page.file}: ${name}`);
      assert.equal(one(figure, 'pre').textContent.trimEnd(), found[0]?.code, page.file);
      const place = `content/rust/${found[0]?.file}`;
      assert.equal(words(one(figure, 'figcaption')), place, page.file);
    }
  });

  test('is highlighted: several kinds of token, each in a colour of the theme', () => {
    for (const { name, figure, page } of samples) {
      const pre = one(figure, 'pre');
      assert.ok(pre.classList.contains('astro-code'), `${page.file}: ${name}`);
      assert.equal(attribute(pre, 'data-language'), 'rust', page.file);
      const colours = new Set(
        all(pre, '.line > span').map(
          (token) =>
            /color:var\((--astro-code-token-[\w-]+)\)/.exec(attribute(token, 'style'))?.[1],
        ),
      );
      colours.delete(undefined);
      assert.ok(colours.size >= 3, `${page.file}: ${name}: ${[...colours].join(' ')}`);
    }
  });

  test('has its colours in a style sheet of its page', () => {
    for (const { page, figure } of samples) {
      const css = all(page.document, 'link[rel="stylesheet"]')
        .map((link) => bytes(site, attribute(link, 'href').slice(site.base.length)).toString())
        .join('\n');
      const used = new Set(figure.outerHTML.match(/--astro-code-[\w-]+/g));
      for (const name of used) assert.ok(css.includes(`${name}:`), `${page.file}: ${name}`);
    }
  });

  test('can be scrolled by keyboard', () => {
    for (const { figure, page } of samples) {
      assert.equal(attribute(one(figure, 'pre'), 'tabindex'), '0', page.file);
    }
  });
});
