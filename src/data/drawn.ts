import type { Locale } from '../lib/content/language.ts';
import type { DrawnNode } from '../lib/tree/drawn-node.ts';
import { drawnTree } from '../lib/tree/drawn-tree.ts';
import { withHints, withStacked } from '../lib/tree/layout/long-conditions.ts';
import { type Columns, mapColumns } from '../lib/tree/layout/map-columns.ts';
import type { Tree } from '../lib/tree/model.ts';
import { LOCALES, tree } from './content.ts';

/** What every drawing of a language starts from. */
interface Drawn {
  readonly tree: Tree<DrawnNode>;
  readonly columns: Columns;
}

const drawnTrees: ReadonlyMap<Locale, Drawn> = new Map(
  LOCALES.map((locale) => {
    const drawn = withStacked(drawnTree(tree, locale));
    const columns = mapColumns(drawn);
    return [locale, { tree: withHints(drawn, columns), columns }];
  }),
);

/** The tree of a language as it is drawn, and the columns of its concerns. */
export function drawnIn(locale: Locale): Drawn {
  const drawn = drawnTrees.get(locale);
  if (!drawn) throw new Error(`unknown language: ${locale}`);
  return drawn;
}
