import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { contentReport } from '../../src/data/check-folder.ts';
import type { ContentFiles } from '../../src/lib/content/files.ts';
import { SMALL_SITE, smallSite, writeSite } from '../unit/support/copied-site.ts';
import { GONE, withChanges } from '../unit/support/fuzz/change.ts';
import { spotsIn } from '../unit/support/fuzz/spots.ts';

const folder = mkdtempSync(join(tmpdir(), 'other-content-'));
/** Within the project: elsewhere no site is built. */
const outFolder = mkdtempSync('dist-other-content-');
after(() => {
  for (const one of [folder, outFolder]) rmSync(one, { recursive: true });
});

interface Built {
  readonly log: string;
  readonly isBuilt: boolean;
  readonly read: (file: string) => string;
  readonly has: (file: string) => boolean;
  readonly pages: readonly string[];
}

/** The site that is made from a content folder. */
function built(content: string, name: string): Built {
  const out = join(outFolder, 'of-content', name);
  const env = {
    ...process.env,
    CONTENT_DIR: content,
    OUT_DIR: out,
    SITE_URL: 'https://lamps.example/',
  };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build'],
    { env, encoding: 'utf8' },
  );
  return {
    log: stdout + stderr,
    isBuilt: status === 0,
    read: (file) => readFileSync(join(out, file), 'utf8'),
    has: (file) => existsSync(join(out, file)),
    pages: status === 0 ? globSync('**/index.html', { cwd: out }) : [],
  };
}

const inGerman = (value: unknown): unknown =>
  Array.isArray(value) ? value : `${String(value)} (de)`;

/** The small site with German texts, made from the English ones. */
function withGerman(files: ContentFiles): ContentFiles {
  const texts = spotsIn(files)
    .filter(({ meaning }) => meaning?.is === 'text' || meaning?.is === 'texts')
    .map(({ file, path, value }) => {
      const { en } = value as Record<string, unknown>;
      return { file, path: [...path, 'de'], to: inGerman(en) };
    });
  const { languages } = JSON.parse(files.get('languages.json') ?? '') as { languages: unknown[] };
  const german = { code: 'de', name: 'Deutsch', ogLocale: 'de_DE', joiner: ', ' };
  const language = { file: 'languages.json', path: ['languages', languages.length], to: german };
  const added = [...files].flatMap(([path, text]): [string, string | undefined][] =>
    path === 'strings/en.json' || /^\w+\/en\/.*\.mdx$/.test(path)
      ? [[path.replace(/\ben\b/, 'de'), text]]
      : [],
  );
  return new Map([...withChanges(files, [...texts, language]), ...added]);
}

const sites = [
  { name: 'two languages', content: SMALL_SITE, others: ['zh'] },
  { name: 'three languages', content: join(folder, 'content-de'), others: ['zh', 'de'] },
];
const german = withGerman(smallSite());
writeSite(join(folder, 'content-de'), german);

for (const { name, content, others } of sites) {
  describe(`the small site in ${name}`, () => {
    const site = built(content, name.replace(' ', '-'));
    const all = ['en', ...others];

    test('is built', () => assert.ok(site.isBuilt, site.log));

    test('has every page in every language', () => {
      const english = site.pages.filter(
        (page) => !others.some((code) => page.startsWith(`${code}/`)),
      );
      assert.ok(english.length > 20 && english.includes('tree/battery/index.html'));
      const expected = [
        ...english,
        ...others.flatMap((code) => english.map((page) => `${code}/${page}`)),
      ];
      assert.deepEqual([...site.pages].toSorted(), expected.toSorted());
    });

    for (const page of [
      'index.html',
      'tree/index.html',
      'tree/warm/index.html',
      'patterns/diffuser/index.html',
    ]) {
      test(`names all languages in the head of ${page}, and the others in its switch`, () => {
        const html = site.read(page);
        const heads = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)"/g)].map(
          ([, code]) => code,
        );
        assert.deepEqual(heads, [...all, 'x-default']);
        const switches = [...html.matchAll(/data-language-switch="([^"]+)"/g)].map(
          ([, code]) => code,
        );
        assert.deepEqual([...new Set(switches)], others);
      });
    }

    test('has all languages in the sitemap, the search and the page of what is not found', () => {
      const sitemap = site.read('sitemap.xml');
      const notFound = site.read('404.html');
      for (const code of all) {
        assert.ok(sitemap.includes(`hreflang="${code}"`), code);
        assert.ok(notFound.includes(`data-language="${code}"`), code);
        assert.ok(site.has(`search/${code}.json`), code);
      }
      for (const code of others) assert.ok(site.has(`${code}/404.html`), code);
    });

    test('says in every language that it is in it', () => {
      for (const code of others)
        assert.match(site.read(`${code}/tree/index.html`), new RegExp(`<html[^>]* lang="${code}"`));
    });
  });
}

test('a text that the third language lacks is named, and the build stops with that report', () => {
  const text = spotsIn(smallSite()).find(
    ({ file, meaning }) => file === 'glossary.json' && meaning?.is === 'text',
  );
  assert.ok(text);
  const content = join(folder, 'content-lacking');
  writeSite(
    content,
    withChanges(german, [{ file: text.file, path: [...text.path, 'de'], to: GONE }]),
  );
  assert.match(
    contentReport(content) ?? '',
    /^1 problem [\s\S]*glossary\.json:\d+ {2}lumen\n.*terms\.0\.name in "de"/,
  );
  const site = built(content, 'lacking');
  assert.equal(site.isBuilt, false);
  assert.match(site.log, /terms\.0\.name in "de"/);
});
