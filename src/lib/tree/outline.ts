import { type Branch, childrenOf, type Tree } from './model.ts';

/** A line of an outline: its node, and the bars that are drawn before its words. */
export interface OutlineLine {
  readonly id: string;
  readonly stem: string;
}

/** The lines of a tree in reading order, each with its bars: `│   ├── `. */
export function outlineLines(tree: Tree<Branch>): OutlineLine[] {
  const below = (id: string, indent: string): OutlineLine[] => {
    const children = childrenOf(tree, id);
    return children.flatMap((child, index) => {
      const isLast = index === children.length - 1;
      return [
        { id: child, stem: `${indent}${isLast ? '└── ' : '├── '}` },
        ...below(child, indent + (isLast ? '    ' : '│   ')),
      ];
    });
  };
  return [{ id: tree.root, stem: '' }, ...below(tree.root, '')];
}

/**
 * A tree as text, as the source draws it:
 *
 * ```text
 * root
 * ├── first
 * │   └── below first
 * └── last
 * ```
 */
export function outline(tree: Tree<Branch>, line: (id: string) => string): string {
  return outlineLines(tree)
    .map(({ id, stem }) => stem + line(id))
    .join('\n');
}
