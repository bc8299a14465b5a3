import { type Branch, childrenOf, type Tree } from './model.ts';

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
  const draw = (id: string, indent: string): string[] => {
    const children = childrenOf(tree, id);
    return children.flatMap((child, index) => {
      const isLast = index === children.length - 1;
      return [
        `${indent}${isLast ? '└── ' : '├── '}${line(child)}`,
        ...draw(child, indent + (isLast ? '    ' : '│   ')),
      ];
    });
  };
  return [line(tree.root), ...draw(tree.root, '')].join('\n');
}
