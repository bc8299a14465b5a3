import type { Locale } from '../lib/content/language.ts';
import { type Mark, markOf } from '../lib/tree/marks.ts';
import { nodeOf } from '../lib/tree/model.ts';
import { languageOf, tree } from './content.ts';
import { strings } from './strings.ts';

/** The mark of a node, as `data-caution` has it; none for most nodes, and none without a node. */
export const nodeMark = (id: string | undefined): Mark | undefined =>
  id === undefined ? undefined : markOf(nodeOf(tree, id).cautions);

/** The strongest mark of several nodes, for a cell that names them. */
export const strongestMark = (items: readonly { readonly node?: string | undefined }[]) =>
  markOf(items.flatMap(({ node }) => (node === undefined ? [] : nodeOf(tree, node).cautions)));

/** What a mark says in words: how to take the node, and the titles of the nodes to take in its place. */
export function markWords(locale: Locale, mark: Mark, instead: readonly string[]): string {
  const t = strings(locale);
  const said = t(`mark.${mark}`);
  if (instead.length === 0) return said;
  const titles = instead.map((id) => nodeOf(tree, id).title[locale]);
  return t('mark.instead', { mark: said, titles: titles.join(languageOf(locale).joiner) });
}
