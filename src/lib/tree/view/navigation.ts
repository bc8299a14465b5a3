import { type Branch, childrenOf, type Tree } from '../model.ts';
import { type Shown, shownChildren } from './shown.ts';

/**
 * The keys of the tree, each with what it does. The help on the page is drawn from this table,
 * and every row has a browser test. `Tab` and `Enter` are the browser's own.
 */
export const KEYS = [
  { key: 'Tab', action: 'tab' },
  { key: 'Enter', action: 'activate' },
  { key: 'Space', action: 'press' },
  { key: 'ArrowDown', action: 'next' },
  { key: 'ArrowUp', action: 'previous' },
  { key: 'ArrowRight', action: 'open' },
  { key: 'ArrowLeft', action: 'close' },
  { key: 'Home', action: 'first' },
  { key: 'End', action: 'last' },
  { key: 'Escape', action: 'leaveHelp' },
] as const;

/** What a key asks for: another node to focus, a branch to open or close, or nothing. */
export type Move =
  | { readonly focus: string }
  | { readonly toggle: string }
  | { readonly reveal: string }
  | undefined;

/**
 * What a key does at a node.
 * - down, up: the next or previous visible node; Home, End: the first or last
 * - right: opens a closed node, reveals what a passed one keeps back, else goes to the first branch
 * - left: closes an open node, else goes to the node above
 */
export function moveFor(
  key: string,
  tree: Tree<Branch>,
  shown: Shown,
  id: string,
  canFold: (id: string) => boolean = () => true,
): Move {
  const visible = shownIds(tree, shown, tree.root);
  const at = visible.indexOf(id);
  switch (key) {
    case 'ArrowDown':
      return toFocus(visible[at + 1]);
    case 'ArrowUp':
      return toFocus(visible[at - 1]);
    case 'Home':
      return toFocus(visible[0]);
    case 'End':
      return toFocus(visible.at(-1));
    case 'ArrowRight':
      return rightMove(tree, shown, id, canFold);
    case 'ArrowLeft':
      return canFold(id) && shown.open.has(id) && childrenOf(tree, id).length > 0
        ? { toggle: id }
        : toFocus(tree.parents.get(id));
    default:
      return undefined;
  }
}

function shownIds(tree: Tree<Branch>, shown: Shown, id: string): string[] {
  return [id, ...shownChildren(tree, shown, id).flatMap((child) => shownIds(tree, shown, child))];
}

function rightMove(
  tree: Tree<Branch>,
  shown: Shown,
  id: string,
  canFold: (id: string) => boolean,
): Move {
  const all = childrenOf(tree, id);
  if (all.length === 0) return undefined;
  if (!shown.open.has(id)) return canFold(id) ? { toggle: id } : undefined;
  const branches = shownChildren(tree, shown, id);
  return branches.length < all.length ? { reveal: id } : toFocus(branches[0]);
}

function toFocus(id: string | undefined): Move {
  return id === undefined ? undefined : { focus: id };
}
