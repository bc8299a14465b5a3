import type { Locale } from '../content/language.ts';
import { type Tree, toTree } from './model.ts';
import type { DrawnNode } from './visible.ts';

/** The tree in one language, with no more than the drawing needs. */
export function drawnTree(tree: Tree, locale: Locale): Tree<DrawnNode> {
  const nodes = [...tree.nodes.values()].map((node) => ({
    id: node.id,
    kind: node.kind,
    when: node.when?.[locale] ?? '',
    label: node.label[locale],
    title: node.title[locale],
    isAddition: node.origin === 'addition',
    children: node.children,
  }));
  return toTree<DrawnNode>(tree.root, nodes);
}
