import type { DrawnNode } from '../../../src/lib/tree/drawn-node.ts';
import { type Tree, toTree } from '../../../src/lib/tree/model.ts';
import { outline } from '../../../src/lib/tree/outline.ts';
import type { Shown } from '../../../src/lib/tree/view/shown.ts';
import { flat, type VisibleNode, visibleTree } from '../../../src/lib/tree/view/visible.ts';

/** A drawing without the margin of the test that holds it. */
export function drawing(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const margin = lines[0]?.search(/\S/) ?? 0;
  return lines.map((line) => line.slice(margin).trimEnd()).join('\n');
}

/** The tree that is drawn; a node's label and title are its id. */
export function treeFrom(text: string): Tree<DrawnNode> {
  const nodes: (Omit<DrawnNode, 'children'> & { children?: string[] })[] = [];
  const trail: (typeof nodes)[number][] = [];
  for (const line of drawing(text).split('\n')) {
    const id = line.replace(/^[│├└─\s]*/, '');
    const depth = (line.length - id.length) / 4;
    const node = { id, kind: 'outcome' as const, when: '', label: id, title: id };
    const added = { ...node, isAddition: false };
    const above = trail[depth - 1];
    if (above) (above.children ??= []).push(id);
    trail.splice(depth, trail.length, added);
    nodes.push(added);
  }
  return toTree(nodes[0]?.id ?? '', nodes);
}

/** What a reader sees: `+` stands at a closed node, `2 more` at a passed one, `<` at the focus. */
export function seen(tree: Tree<DrawnNode>, shown: Shown, focus?: string): string {
  return seenIn(visibleTree(tree, shown), focus);
}

function seenIn(top: VisibleNode, focus?: string): string {
  const shown = flat(top);
  const ids = shown.map(({ node, branches }) => ({
    id: node.id,
    children: branches.map((branch) => branch.node.id),
  }));
  const words = new Map(shown.map((one) => [one.node.id, wordsOf(one, focus)]));
  return outline(toTree(top.node.id, ids), (id) => words.get(id) ?? '');
}

function wordsOf({ node, isOpen, heldBack }: VisibleNode, focus: string | undefined): string {
  return [
    node.id,
    ...(!isOpen && (node.children ?? []).length > 0 ? ['+'] : []),
    ...(heldBack > 0 ? [`(${heldBack} more)`] : []),
    ...(node.id === focus ? ['<'] : []),
  ].join(' ');
}

/** Three concerns, the first three deep: enough to open, close, pass and look for. */
export const smallTree = treeFrom(`
  root
  ├── a
  │   ├── a1
  │   │   └── deep
  │   └── a2
  ├── b
  │   └── b1
  └── c
`);
