import { content } from '../../../src/data/content.ts';
import { LOCALES } from '../../../src/data/content.ts';
import { withStacked } from '../../../src/lib/tree/layout/long-conditions.ts';
import { drawnTree } from '../../../src/lib/tree/drawn-tree.ts';

export { content };

/** The real tree as it is drawn, in each language. */
export const drawn = LOCALES.map((locale) => ({
  locale,
  tree: withStacked(drawnTree(content.tree, locale)),
}));

/** The ids of all real nodes. */
export const ids: readonly string[] = [...content.tree.nodes.keys()];
