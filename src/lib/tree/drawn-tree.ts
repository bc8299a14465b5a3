import type { Locale } from '../content/language.ts';
import type { NodeRecord } from '../content/node-schema.ts';
import type { DrawnNode } from './drawn-node.ts';
import { insteadOf, markOf } from './marks.ts';
import { nodeOf, type Tree, toTree } from './model.ts';

/** The tree in one language, with no more than the drawing needs. */
export function drawnTree(tree: Tree, locale: Locale): Tree<DrawnNode> {
  const nodes = [...tree.nodes.values()].map((node) => drawnNode(tree, node, locale));
  return toTree<DrawnNode>(tree.root, nodes);
}

function drawnNode(tree: Tree, node: NodeRecord, locale: Locale): DrawnNode {
  const title = node.title[locale];
  const when = node.when?.[locale] ?? '';
  const label = node.label[locale];
  const isRepeated = Object.values(node.title).some((one) => repeats(one, when));
  const instead = insteadOf(node.cautions).map((id) => nodeOf(tree, id).title[locale]);
  return {
    id: node.id,
    kind: node.kind,
    title,
    label: label === title ? '' : label,
    when: isRepeated ? '' : when,
    repeatedWhen: isRepeated && when !== '' ? when : undefined,
    isAddition: node.origin === 'addition',
    mark: markOf(node.cautions),
    instead: instead.length > 0 ? instead : undefined,
    children: node.children,
  };
}

/** Whether a title says what its condition says: `Consul` and `Consul registry`, `请求/回复异步` and `异步请求/回复`. */
function repeats(title: string, when: string): boolean {
  const [own, other] = [plain(when), plain(title)];
  return other.includes(own) || sorted(own) === sorted(other);
}

function sorted(letters: string): string {
  return [...letters].toSorted().join('');
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
