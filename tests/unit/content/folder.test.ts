import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { checkFolder, contentReport } from '../../../src/data/check-folder.ts';
import { decoded } from '../../../src/data/read-folder.ts';
import { SMALL_SITE, smallSite, writeSite } from '../support/copied-site.ts';

const parent = mkdtempSync(join(tmpdir(), 'content-'));
after(() => rmSync(parent, { recursive: true }));

/** What is reported, as `kind file`, of a copy of the small site that was changed. */
function problemsOf(change: (folder: string) => void): string[] {
  const folder = mkdtempSync(join(parent, 'copy-'));
  writeSite(folder, smallSite());
  change(folder);
  return checkFolder(folder).problems.map(({ kind, file }) => `${kind} ${file}`);
}

/** A file of the copy taken away. */
const without = (file: string) => (folder: string) =>
  rmSync(join(folder, file), { recursive: true });
const bytes = (file: string) => (folder: string) =>
  appendFileSync(join(folder, file), Buffer.of(0xfd));

const CASES: readonly { name: string; change: (folder: string) => void; first: string }[] = [
  ...[
    'glossary.json',
    'tree/light.json',
    'strings/en.json',
    'pages/en/home.mdx',
    'rust/src/lamp.rs',
  ].map((file) => ({
    name: `a byte that is not UTF-8 in ${file}`,
    change: bytes(file),
    first: `not-text ${file}`,
  })),
  { name: 'a missing file', change: without('related.json'), first: 'missing-file related.json' },
  {
    name: 'a folder in the place of a file',
    change: (folder) => {
      without('related.json')(folder);
      mkdirSync(join(folder, 'related.json'));
    },
    first: 'not-a-file related.json',
  },
  {
    name: 'a missing folder',
    change: without('patterns/en'),
    first: 'missing-file patterns/en/diffuser.mdx',
  },
  ...[
    { name: 'a link that leads nowhere', file: 'related.json', to: 'nowhere' },
    { name: 'a link that leads to itself', file: 'tree/loop.json', to: 'loop.json' },
    { name: 'a link to the folder above', file: 'tree/up', to: '..' },
    { name: 'a link to a device', file: 'pages/en/zero.mdx', to: '/dev/zero' },
  ].map(({ name, file, to }) => ({
    name,
    change: (folder: string) => {
      rmSync(join(folder, file), { force: true });
      symlinkSync(to, join(folder, file));
    },
    first: `not-a-file ${file}`,
  })),
  {
    name: 'a folder with the name of a text',
    change: (folder) => mkdirSync(join(folder, 'pages/x.mdx'), { recursive: true }),
    first: 'not-a-file pages/x.mdx',
  },
  {
    name: 'a pipe, without waiting for what may come out of it',
    change: (folder) => execFileSync('mkfifo', [join(folder, 'tree/pipe.json')]),
    first: 'not-a-file tree/pipe.json',
  },
  {
    name: 'a file that is far too large',
    change: (folder) => truncateSync(join(folder, 'glossary.json'), 2 ** 33),
    first: 'not-a-file glossary.json',
  },
  {
    name: 'a page below a folder that tools name',
    change: (folder) => {
      mkdirSync(join(folder, 'pages/target'));
      writeFileSync(join(folder, 'pages/target/home.mdx'), 'import "./nope.js"');
    },
    first: 'unused-file pages/target/home.mdx',
  },
  ...['\u202E', '\u0000'].map((character) => ({
    name: `U+${character.charCodeAt(0).toString(16)} in a sample`,
    change: (folder: string) =>
      appendFileSync(join(folder, 'rust/src/lamp.rs'), `// ${character}\n`),
    first: 'bad-character rust/src/lamp.rs',
  })),
  {
    name: 'no folder at all',
    change: (folder) => rmSync(folder, { recursive: true }),
    first: 'missing-file languages.json',
  },
];

describe('checkFolder(folder)', () => {
  for (const { name, change, first } of CASES) {
    test(`reports ${name}`, () => {
      const problems = problemsOf(change);
      assert.equal(problems[0], first);
      assert.ok(problems.length < 100);
    });
  }

  test('takes a link to a file for the file', () => {
    const change = (folder: string): void => {
      renameSync(join(folder, 'related.json'), `${folder}.json`);
      symlinkSync(`${folder}.json`, join(folder, 'related.json'));
    };
    assert.deepEqual(problemsOf(change), []);
  });

  test('leaves out what tools write', () => {
    const change = (folder: string): void => {
      appendFileSync(join(folder, '.DS_Store'), Buffer.of(0xfd));
      mkdirSync(join(folder, 'rust/target'));
      appendFileSync(join(folder, 'rust/target/x'), Buffer.of(0xfd));
    };
    assert.deepEqual(problemsOf(change), []);
  });
});

test('contentReport(folder) is undefined when nothing is wrong, and names the folder when something is', () => {
  assert.equal(contentReport(SMALL_SITE), undefined);
  assert.match(
    contentReport('tests/fixtures/none') ?? '',
    /tests\/fixtures\/none\/languages\.json\n/,
  );
});

test('decoded(bytes) keeps a byte order mark, and names the line and the first byte that is not UTF-8', () => {
  assert.deepEqual(decoded(Buffer.from('\uFEFFa')), { value: '\uFEFFa' });
  assert.deepEqual(decoded(Buffer.from([0x61, 0x0a, 0xc3, 0xa9, 0xfd, 0x62])), {
    value: undefined,
    problem: { kind: 'not-text', line: 2, detail: 'byte 0xFD' },
  });
  assert.deepEqual(decoded(Buffer.from('\uFFFD\n\uFFFD')), { value: '\uFFFD\n\uFFFD' });
});
