import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import sharp from 'sharp';
import { exportOptions, HELP } from '../../../scripts/export-options.ts';
import { Refusal } from '../../../scripts/refusal.ts';
import { content, LOCALES } from '../../../src/data/content.ts';
import { arrivalSnapshot } from '../../../src/data/snapshot.ts';
import { THEMES } from '../../../src/lib/export/palette.ts';
import { exportFile, FORMATS } from '../../../src/lib/tree/export/export-file.ts';
import { zh } from '../../support/languages.ts';

const folder = mkdtempSync(join(tmpdir(), 'export-'));
const script = join(import.meta.dirname, '../../../scripts/export.ts');

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

function run(args: readonly string[]): Promise<Ended> {
  const env = { ...process.env, CONTENT_DIR: join(import.meta.dirname, '../../../content') };
  const options = { cwd: folder, env, maxBuffer: 2 ** 24 };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], options, (error, out, said) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, said });
    });
  });
}

describe('npm run export', () => {
  test('writes what a page on arrival would', async () => {
    const { code, out } = await run(['--format', 'svg', '--lang', 'zh', '--out', '-']);
    assert.deepEqual([code, out], [0, exportFile(arrivalSnapshot({ locale: zh }), 'svg', 'light')]);
  });

  test('names the file as the page does; its pixels are twice as fine', async () => {
    const { code, out } = await run(['--format', 'png', '--node', 'saga', '--theme', 'dark']);
    assert.deepEqual([code, out], [0, 'saga-en.png\n']);
    const png = sharp(readFileSync(join(folder, 'saga-en.png')));
    const { width, height } = await png.metadata();
    const [locale] = [...LOCALES];
    assert.ok(locale);
    const svg = exportFile(arrivalSnapshot({ locale, node: 'saga' }), 'svg', 'dark');
    assert.ok(svg.includes(`width="${width / 2}" height="${height / 2}"`));
    const [r = 255, g = 255, b = 255] = await png.removeAlpha().raw().toBuffer();
    assert.ok(Math.max(r, g, b) < 40, 'dark');
  });

  test('says in a line what is allowed, and ends with 2', async () => {
    for (const args of [
      ['--format', 'pdf'],
      ['--out', join(folder, 'missing', 'a.svg')],
    ]) {
      const { code, out, said } = await run(args);
      assert.deepEqual([code, out, said.trimEnd().split('\n').length], [2, '', 1]);
      assert.match(said, /allowed are svg, png|cannot be written/u);
    }
  });
});

test('the help has ten lines, with every option', () => {
  assert.equal(HELP.split('\n').length, 10);
  for (const option of ['format', 'node', 'lang', 'theme', 'size', 'example', 'scenario', 'out'])
    assert.ok(HELP.includes(`--${option}`), option);
  assert.equal(exportOptions(['--help', '--format', 'pdf']), undefined);
});

test('without options it is the whole tree as SVG, in the first language', () => {
  const { format, theme, locale, size, node } = exportOptions([]) ?? assert.fail();
  assert.deepEqual(
    [format, theme, locale, size, node],
    ['svg', 'light', LOCALES[0], 'whole', undefined],
  );
});

const examples = content.examples.map(({ id }) => id);
const NAMES = ['--format', '--node', '--lang', '--theme', '--out'];
const REFUSED: readonly (readonly [args: readonly string[], allowed: readonly string[]])[] = [
  [['--format', 'pdf'], FORMATS],
  [['--lang', 'de'], LOCALES],
  [['--theme', 'blue'], THEMES],
  [
    ['--size', 'huge'],
    ['whole', 'reading'],
  ],
  [['--node', 'sage'], ['saga']],
  [['--node', ''], ['ids of nodes']],
  [['--example', 'none'], examples],
  [['--scenario', 'none'], content.scenarios.map(({ id }) => id)],
  [['--node', 'saga', '--example', examples[0] ?? ''], ['only one']],
  [['--colour', 'red'], NAMES],
  [['--format'], NAMES],
  [['saga'], NAMES],
];

for (const [args, allowed] of REFUSED) {
  test(`what is allowed is said instead of ${args.join(' ')}`, () => {
    assert.throws(
      () => exportOptions(args),
      (error) => {
        assert.ok(error instanceof Refusal);
        for (const one of allowed) assert.ok(error.message.includes(one), error.message);
        assert.equal(error.message.split('\n').length, 1, error.message);
        return true;
      },
    );
  });
}
