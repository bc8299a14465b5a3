import type { Locale } from '../lib/content/language.ts';
import type { DrawnExample, TreeFile } from '../lib/tree/tree-file.ts';
import { content } from './content.ts';
import { drawnIn } from './drawn.ts';
import { drawnExample } from './drawn-example.ts';
import { exportWords } from './export-words.ts';
import { hashedFiles } from './hashed-files.ts';
import { traditionalForms } from './variants.ts';

/** What the script fetches when someone opens more than the page holds. */
export const treeFiles = hashedFiles('tree', toFile);

function toFile(locale: Locale): TreeFile {
  const drawn = drawnIn(locale).tree;
  const examples = content.examples.map(({ id }): DrawnExample => drawnExample(locale, id));
  const nodes = [...drawn.nodes.values()];
  const variants = traditionalForms(
    nodes.flatMap(({ title, when, label }) => [title, when, label]),
  );
  return { root: drawn.root, nodes, examples, variants, words: exportWords(locale) };
}
