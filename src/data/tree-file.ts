import { createHash } from 'node:crypto';
import type { Locale } from '../lib/content/language.ts';
import { exampleMarks } from '../lib/content/examples.ts';
import type { MarkedExample, TreeFile } from '../lib/tree/tree-file.ts';
import type { Route } from '../lib/site/urls.ts';
import { content, LOCALES, tree } from './content.ts';
import { drawnIn } from './drawn.ts';
import { traditionalForms } from './variants.ts';

const files: ReadonlyMap<Locale, { readonly json: string; readonly hash: string }> = new Map(
  LOCALES.map((locale) => {
    const json = JSON.stringify(toFile(locale));
    const hash = createHash('sha256').update(json).digest('hex').slice(0, 10);
    return [locale, { json, hash }];
  }),
);

/** The file that the script fetches when someone opens more than the page holds. */
export function treeFileJson(locale: Locale): string {
  return files.get(locale)?.json ?? '';
}

/** Its name carries its content's hash, so it may be cached for ever. */
export function treeFileRoute(locale: Locale): Route {
  return `/data/tree.${locale}.${treeFileHash(locale)}.json`;
}

export function treeFileHash(locale: Locale): string {
  return files.get(locale)?.hash ?? '';
}

function toFile(locale: Locale): TreeFile {
  const drawn = drawnIn(locale).tree;
  const examples = content.examples.map(({ id }) => markedExample(locale, id));
  const nodes = [...drawn.nodes.values()];
  const variants = traditionalForms(
    nodes.flatMap(({ title, when, label }) => [title, when, label]),
  );
  return { root: drawn.root, nodes, examples, variants };
}

/**
 * An example as the drawing marks it.
 * @throws on an unknown id
 */
export function markedExample(locale: Locale, id: string): MarkedExample {
  const example = content.examples.find((candidate) => candidate.id === id);
  if (!example) throw new Error(`unknown example: ${id}`);
  const { path, steps, skipped, outside } = exampleMarks(tree, example);
  const title = example.title[locale];
  return { id, title, path: [...path], steps, skipped: [...skipped], outside: [...outside] };
}
