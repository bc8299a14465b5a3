import { createHash } from 'node:crypto';
import type { Locale } from '../lib/content/language.ts';
import { exampleMarks, markNotes } from '../lib/content/examples.ts';
import { drawnTree } from '../lib/tree/drawn-tree.ts';
import type { TreeFile } from '../lib/tree/tree-file.ts';
import type { Route } from '../lib/site/urls.ts';
import { content, tree } from './content.ts';
import { strings } from './strings.ts';

/** The file that the script fetches when someone opens more than the page holds. */
export function treeFileJson(locale: Locale): string {
  const { root, nodes } = drawnTree(tree, locale);
  const file: TreeFile = {
    root,
    nodes: [...nodes.values()],
    examples: content.examples.map((example) => {
      const marks = exampleMarks(tree, example, locale);
      return {
        id: example.id,
        title: example.title[locale],
        path: [...marks.path],
        notes: [
          ...markNotes(marks, {
            skipped: (reason) => strings(locale)('tree.skipped', { reason }),
            outside: strings(locale)('tree.outside'),
          }),
        ],
        skipped: [...marks.skipped.keys()],
        outside: [...marks.outside],
      };
    }),
  };
  return JSON.stringify(file);
}

/** Its name carries its content's hash, so it may be cached for ever. */
export function treeFileRoute(locale: Locale): Route {
  return `/data/tree.${locale}.${treeFileHash(locale)}.json`;
}

export function treeFileHash(locale: Locale): string {
  return createHash('sha256').update(treeFileJson(locale)).digest('hex').slice(0, 10);
}
