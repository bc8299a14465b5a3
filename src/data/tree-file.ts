import type { Locale } from '../lib/content/language.ts';
import { exampleMarks } from '../lib/content/examples.ts';
import type { MarkedExample, TreeFile } from '../lib/tree/tree-file.ts';
import { content, tree } from './content.ts';
import { drawnIn } from './drawn.ts';
import { hashedFiles } from './hashed-files.ts';
import { traditionalForms } from './variants.ts';

/** What the script fetches when someone opens more than the page holds. */
export const treeFiles = hashedFiles('tree', toFile);

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
