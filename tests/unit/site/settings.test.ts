import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { folderProblem, readSettings, type Settings } from '../../../src/lib/site/settings.ts';

type Env = Parameters<typeof readSettings>[0];

function settings(env: Env): Settings {
  const read = readSettings(env);
  assert.ok('settings' in read, JSON.stringify(read));
  return read.settings;
}

function problems(env: Env): string[] {
  const read = readSettings(env);
  return 'problems' in read ? read.problems : [];
}

test('readSettings of nothing is the site on this machine', () => {
  assert.deepEqual(settings({ SITE_URL: '' }), {
    site: 'http://localhost:4321/',
    isSiteSet: false,
    base: '/',
    contentDir: 'content',
    outDir: 'dist',
    port: 4321,
  });
});

test('readSettings gives a base path both slashes, a host its last one', () => {
  const { site, base } = settings({ SITE_URL: 'https://example.org', BASE_PATH: 'docs/v1.2' });
  assert.deepEqual([site, base], ['https://example.org/', '/docs/v1.2/']);
});

test('readSettings gives every content folder its own output folder', () => {
  const outDir = (CONTENT_DIR: string): string => settings({ CONTENT_DIR }).outDir;
  assert.equal(outDir('./content/'), 'dist');
  assert.match(outDir('fixtures/small'), /^dist-small-\w+$/);
  const folders = ['a/small', 'b/small', 'a-small', 'small', 'next', '../content'];
  assert.equal(new Set(['dist', ...folders.map(outDir)]).size, folders.length + 1);
  assert.equal(outDir('a/small/'), outDir('./a/small'));
  assert.equal(settings({ CONTENT_DIR: 'x', OUT_DIR: './out/..x' }).outDir, './out/..x');
});

const REFUSED: readonly (readonly [name: string, value: string, says: RegExp])[] = [
  ['SITE_URL', 'example.org', /whole address/],
  ['SITE_URL', 'ftp://example.org', /whole address/],
  ['SITE_URL', 'javascript:alert(1)', /whole address/],
  ['SITE_URL', 'https://someone.github.io/docs', /use BASE_PATH.* BASE_PATH=\/docs /],
  ['SITE_URL', 'https://example.org/?a', /end after the host/],
  ['SITE_URL', 'https://example.org/#a', /end after the host/],
  ['REPO_URL', 'git@example.org:team/site.git', /whole address/],
  ['BASE_PATH', '/docs/../x/', /"\." or "\.\."/],
  ['BASE_PATH', './docs', /"\." or "\.\."/],
  ['BASE_PATH', '//', /two slashes/],
  ['BASE_PATH', '/a//b/', /two slashes/],
  ['BASE_PATH', 'https://example.org/docs/', /not a whole address/],
  ['BASE_PATH', '/a%20b/', /percent/],
  ['BASE_PATH', '/a b/', /spaces/],
  ['BASE_PATH', '/a?b/', /letters, digits/],
  ...['/tmp/x', '../x', 'x/../../y', '..', '.', './', 'C:\\x', '\\\\host\\x'].map(
    (value) => ['OUT_DIR', value, /within the project/] as const,
  ),
  ['PORT', '70000', /0 to 65535/],
  ['PORT', 'x', /0 to 65535/],
];

describe('readSettings refuses in one sentence with the value', () => {
  for (const [name, value, says] of REFUSED) {
    test(`${name}=${value}`, () => {
      const [problem = '', ...others] = problems({ [name]: value });
      assert.deepEqual(others, []);
      assert.ok(problem.startsWith(name) && problem.includes(`"${value}"`), problem);
      assert.match(problem, says);
    });
  }

  test('but never shows a password', () => {
    const [problem = ''] = problems({ SITE_URL: 'https://me:secret@example.org' });
    assert.match(problem, /password/);
    assert.doesNotMatch(problem, /secret/);
  });

  test('for every variable', () => {
    assert.equal(problems({ SITE_URL: 'x', BASE_PATH: '..', REPO_URL: 'y', PORT: 'z' }).length, 4);
  });
});

test('folderProblem(folder) names the letter that the bundler cannot bear', () => {
  for (const letter of ['%', '#', '?']) {
    assert.ok(folderProblem(`/home/me/a${letter}b`)?.includes(`"${letter}"`));
  }
  assert.equal(folderProblem('/home/me/中文 and [1]'), undefined);
});
