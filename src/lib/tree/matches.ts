import type { Tree } from './model.ts';
import type { DrawnNode } from './visible.ts';

/** The ids of all nodes whose texts hold every word of a query, in reading order; none for an empty one. */
export function matches(tree: Tree<DrawnNode>, query: string): string[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return [...tree.nodes.values()]
    .filter(({ id, when, label, title }) => {
      const text = `${when} ${label} ${title} ${id}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .map(({ id }) => id);
}
