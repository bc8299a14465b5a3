import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { content, DEFAULT_LOCALE, LOCALES, tree } from '../src/data/content.ts';
import { arrivalSnapshot } from '../src/data/snapshot.ts';
import { THEMES } from '../src/lib/export/palette.ts';
import { nearest } from '../src/lib/search/nearest.ts';
import { exportFile, fileName, FORMATS } from '../src/lib/tree/export/export-file.ts';

const SIZES = ['whole', 'reading'] as const;

const HELP = `npm run export -- --format ${FORMATS.join('|')} [options]
Writes what a page draws as a file, the same as "Save or copy" on the page.
  --format    ${FORMATS.join(', ')}; svg without it
  --node      the id of a node, as in its address; the whole tree without it
  --lang      ${LOCALES.join(', ')}; ${DEFAULT_LOCALE} without it
  --theme     ${THEMES.join(', ')}, for svg and png; light without it
  --size      ${SIZES.join(', ')}, of the whole tree; whole without it
  --example   ${content.examples.map(({ id }) => id).join(', ')}: draws its path on the whole tree
  --scenario  ${content.scenarios.map(({ id }) => id).join(', ')}
  --out       the file, or - for the output; without it named as on the page, in this folder`;

/** Of small pixels, as on the page. */
const DENSITY = 2 * 72;

class Refusal extends Error {}

try {
  await run();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function run(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  if (options.help) {
    console.log(HELP);
    return;
  }
  const format = oneOf('format', FORMATS, options.format ?? 'svg');
  const theme = oneOf('theme', THEMES, options.theme ?? 'light');
  const locale = oneOf('lang', LOCALES, options.lang ?? DEFAULT_LOCALE);
  const size = oneOf('size', SIZES, options.size ?? 'whole');
  const { node, example, scenario } = options;
  if (node !== undefined) checkNode(node);
  const used = Object.entries({ node, example, scenario }).filter(
    ([, value]) => value !== undefined,
  );
  if (used.length > 1) {
    throw new Refusal(
      `--${used.map(([name]) => name).join(' and --')}: only one of them is allowed`,
    );
  }
  if (example !== undefined)
    oneOf(
      'example',
      content.examples.map(({ id }) => id),
      example,
    );
  const row = content.scenarios.find(({ id }) => id === scenario);
  if (scenario !== undefined && !row) {
    oneOf(
      'scenario',
      content.scenarios.map(({ id }) => id),
      scenario,
    );
  }
  const snap = arrivalSnapshot({ locale, node, size, example, scenario: row });
  const file =
    format === 'png'
      ? await sharp(Buffer.from(exportFile(snap, 'svg', theme)), { density: DENSITY })
          .png({ palette: true })
          .toBuffer()
      : exportFile(snap, format, theme);
  const out = options.out ?? fileName(snap, format);
  if (out === '-') {
    process.stdout.write(file);
    return;
  }
  write(out, file);
  console.log(out);
}

function optionsOf(args: string[]) {
  const text = { type: 'string' } as const;
  const options = {
    format: text,
    node: text,
    lang: text,
    theme: text,
    size: text,
    example: text,
    scenario: text,
    out: text,
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    const names = Object.keys(options).map((name) => `--${name}`);
    throw new Refusal(`${messageOf(error)}\nallowed: ${names.join(', ')}`);
  }
}

function oneOf<One extends string>(name: string, allowed: readonly One[], given: string): One {
  const found = allowed.find((one) => one === given);
  if (found !== undefined) return found;
  throw new Refusal(`--${name} ${given}: allowed are ${allowed.join(', ')}`);
}

function checkNode(id: string): void {
  if (tree.nodes.has(id)) return;
  const near = nearest(id, [...tree.nodes.values()], 5).map((node) => node.id);
  throw new Refusal(
    `--node ${id}: allowed are the ids of nodes, such as the nearest: ${near.join(', ')}`,
  );
}

function write(out: string, file: string | Buffer): void {
  try {
    writeFileSync(out, file);
  } catch (error) {
    throw new Refusal(`--out ${out}: cannot be written (${messageOf(error)})`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
