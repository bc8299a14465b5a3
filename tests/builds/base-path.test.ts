import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brokenFragments, internalLinks } from '../site/support/links.ts';
import { bytes, type Site, site, siteIn } from '../site/support/site.ts';

const BASE = '/docs/';
const ORIGIN = 'https://example.org';

describe(`built with BASE_PATH=${BASE}`, () => {
  let folder = '';
  let built: Site;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'site-'));
    const astro = fileURLToPath(import.meta.resolve('astro/package.json'));
    await promisify(execFile)(
      process.execPath,
      [join(dirname(astro), 'bin/astro.mjs'), 'build', '--outDir', folder, '--silent'],
      { env: { ...process.env, BASE_PATH: BASE, SITE_URL: ORIGIN } },
    );
    built = siteIn(folder, BASE, ORIGIN);
  });

  after(() => rm(folder, { recursive: true, force: true }));

  test('the site has the same number of pages', () => {
    assert.equal(built.pages.length, site.pages.length);
  });

  test('every internal address starts with the base path', () => {
    const wrong = internalLinks(built)
      .filter(({ url }) => !url.pathname.startsWith(BASE))
      .map(({ page, value }) => `${page.file}: ${value}`);
    assert.deepEqual(wrong, []);
  });

  test('every fragment of an internal address leads to an element', () => {
    assert.ok(internalLinks(built).length > built.pages.length * 10);
    assert.deepEqual(brokenFragments(built), []);
  });

  test('files for machines name whole addresses below the base path', () => {
    for (const file of ['sitemap.xml', 'robots.txt', 'llms.txt', 'tree.json']) {
      const text = bytes(built, file).toString('utf8');
      const named = text.match(/https:\/\/example\.org[^\s"<)]*/g) ?? [];
      assert.ok(named.length > 0, file);
      for (const url of named) assert.ok(url.startsWith(ORIGIN + BASE), `${file}: ${url}`);
      assert.doesNotMatch(text, /localhost/, file);
    }
  });
});
