import { type Branch, childrenOf, type Tree } from '../model.ts';
import type { Shown } from './shown.ts';
import type { View } from './view.ts';

/** What is shown, as plain data. */
interface SavedShown {
  readonly open: readonly string[];
  readonly passed: readonly (readonly [id: string, only: string | null])[];
  readonly cut: readonly string[];
}

/** A view as plain data, for the browser's history. */
export interface SavedView extends SavedShown {
  readonly size: View['size'];
  readonly example: string | undefined;
  readonly query: string;
  readonly before: SavedShown | undefined;
}

export function toSaved(view: View): SavedView {
  const { size, example, query, before } = view;
  return { ...savedShown(view), size, example, query, before: before && savedShown(before) };
}

function savedShown({ open, passed, cut }: Shown): SavedShown {
  return { open: [...open], passed: [...passed], cut: [...cut] };
}

/** A saved view of the same page. What the tree no longer has is left out. */
export function fromSaved(tree: Tree<Branch>, view: View, saved: SavedView): View {
  const { size, example, query, before } = saved;
  const shown = restoredShown(tree, saved);
  return { ...view, ...shown, size, example, query, before: before && restoredShown(tree, before) };
}

function restoredShown(tree: Tree<Branch>, { open, passed, cut }: SavedShown): Shown {
  const known = passed.filter(([id]) => tree.nodes.has(id));
  const isBranch = (id: string, only: string | null): boolean =>
    only !== null && childrenOf(tree, id).includes(only);
  return {
    open: new Set(open.filter((id) => tree.nodes.has(id))),
    passed: new Map(known.map(([id, only]) => [id, isBranch(id, only) ? only : null])),
    cut: new Set(cut.filter((id) => tree.nodes.has(id))),
  };
}

/** Whether something in the history was made by `toSaved`. */
export function isSaved(value: unknown): value is SavedView {
  if (!isSavedShown(value)) return false;
  const { size, example, query, before } = value as Partial<Record<keyof SavedView, unknown>>;
  return (
    typeof query === 'string' &&
    (size === undefined || size === 'whole' || size === 'reading') &&
    (example === undefined || typeof example === 'string') &&
    (before === undefined || isSavedShown(before))
  );
}

function isSavedShown(value: unknown): value is SavedShown {
  if (typeof value !== 'object' || value === null) return false;
  const { open, passed, cut } = value as Partial<Record<keyof SavedShown, unknown>>;
  return isListOf(open, isText) && isListOf(passed, isPair) && isListOf(cut, isText);
}

function isListOf(value: unknown, isOne: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isPair(value: unknown): boolean {
  return Array.isArray(value) && isText(value[0]) && (value[1] === null || isText(value[1]));
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
