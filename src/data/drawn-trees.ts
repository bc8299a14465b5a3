import type { Locale } from '../lib/content/language.ts';
import { drawnTree } from '../lib/tree/drawn-tree.ts';
import type { Tree } from '../lib/tree/model.ts';
import type { DrawnNode } from '../lib/tree/visible.ts';
import { LOCALES, tree } from './content.ts';

/** The tree as it is drawn in each language, made once: every page of a node draws a part of it. */
export const drawnTrees = Object.fromEntries(
  LOCALES.map((locale) => [locale, drawnTree(tree, locale)]),
) as Readonly<Record<Locale, Tree<DrawnNode>>>;
