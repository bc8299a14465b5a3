import { content, DEFAULT_LOCALE, LOCALES, tree } from '../src/data/content.ts';
import type { Locale } from '../src/lib/content/language.ts';
import type { Scenario } from '../src/lib/content/schema.ts';
import { type Theme, THEMES } from '../src/lib/export/palette.ts';
import { nearest } from '../src/lib/search/nearest.ts';
import { type Format, FORMATS } from '../src/lib/tree/export/export-file.ts';
import { givenOptions, oneOf, Refusal } from './refusal.ts';

const SIZES = ['whole', 'reading'] as const;
const EXAMPLES = content.examples.map(({ id }) => id);
const SCENARIOS = content.scenarios.map(({ id }) => id);

export const HELP = `npm run export -- --format ${FORMATS.join('|')} [options]
Writes what a page draws as a file, the same as "Save or copy" on the page.
  --format    ${FORMATS.join(', ')}; svg without it
  --node      the id of a node, as in its address; the whole tree without it
  --lang      ${LOCALES.join(', ')}; ${DEFAULT_LOCALE} without it
  --theme     ${THEMES.join(', ')}, for svg and png; light without it
  --size      ${SIZES.join(', ')}, of the whole tree; whole without it
  --example   ${EXAMPLES.join(', ')}: draws its path on the whole tree
  --scenario  ${SCENARIOS.join(', ')}
  --out       the file, or - for the output; without it named as on the page, in this folder`;

/** What is wanted of the command. */
interface ExportOptions {
  readonly format: Format;
  readonly theme: Theme;
  readonly locale: Locale;
  readonly size: (typeof SIZES)[number];
  readonly node: string | undefined;
  readonly example: string | undefined;
  readonly scenario: Scenario | undefined;
  readonly out: string | undefined;
}

/**
 * The options of a command line.
 * @returns nothing where help is asked for
 * @throws {Refusal}
 */
export function exportOptions(args: readonly string[]): ExportOptions | undefined {
  const given = givenOptions(args, OPTIONS);
  if (given.help) return undefined;
  const { node, example, scenario, out } = given;
  const subjects = Object.entries({ node, example, scenario }).filter(([, id]) => id !== undefined);
  if (subjects.length > 1) {
    const names = subjects.map(([name]) => `--${name}`);
    throw new Refusal(`${names.join(' and ')}: only one of them is allowed`);
  }
  if (node !== undefined) checkNode(node);
  if (example !== undefined) oneOf('example', EXAMPLES, example);
  if (scenario !== undefined) oneOf('scenario', SCENARIOS, scenario);
  return {
    format: oneOf('format', FORMATS, given.format ?? 'svg'),
    theme: oneOf('theme', THEMES, given.theme ?? 'light'),
    locale: oneOf('lang', LOCALES, given.lang ?? DEFAULT_LOCALE),
    size: oneOf('size', SIZES, given.size ?? 'whole'),
    node,
    example,
    scenario: content.scenarios.find(({ id }) => id === scenario),
    out,
  };
}

const text = { type: 'string' } as const;

const OPTIONS = {
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

function checkNode(id: string): void {
  if (tree.nodes.has(id)) return;
  const near = nearest(id, [...tree.nodes.values()], 5).map((node) => node.id);
  throw new Refusal(`--node ${id}: allowed are the ids of nodes, the nearest ${near.join(', ')}`);
}
