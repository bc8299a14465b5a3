import { createHash } from 'node:crypto';
import type { Locale } from '../lib/content/language.ts';
import { exampleMarks, markNotes } from '../lib/content/examples.ts';
import type { TreeFile } from '../lib/tree/tree-file.ts';
import type { Route } from '../lib/site/urls.ts';
import { content, LOCALES, tree } from './content.ts';
import { drawnTrees } from './drawn-trees.ts';
import { strings } from './strings.ts';

/** The files of all languages with their hashes, made once: every page with a tree names one. */
const files = Object.fromEntries(
  LOCALES.map((locale) => {
    const json = JSON.stringify(treeFile(locale));
    return [locale, { json, hash: createHash('sha256').update(json).digest('hex').slice(0, 10) }];
  }),
) as Readonly<Record<Locale, { readonly json: string; readonly hash: string }>>;

/** The file that the script fetches when someone opens more than the page holds. */
export const treeFileJson = (locale: Locale): string => files[locale].json;

export const treeFileHash = (locale: Locale): string => files[locale].hash;

/** Its name carries its content's hash, so it may be cached for ever. */
export const treeFileRoute = (locale: Locale): Route =>
  `/data/tree.${locale}.${treeFileHash(locale)}.json`;

function treeFile(locale: Locale): TreeFile {
  const { root, nodes } = drawnTrees[locale];
  return {
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
}
