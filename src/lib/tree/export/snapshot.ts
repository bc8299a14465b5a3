import { filled } from '../../text/filled.ts';
import { concernNumber } from '../concern.ts';
import type { DrawnNode } from '../drawn-node.ts';
import { type Drawing, drawing } from '../layout/drawing.ts';
import { mapColumns } from '../layout/map-columns.ts';
import type { Size } from '../layout/style.ts';
import { nodeOf, type Tree } from '../model.ts';
import { type Marking, marking, type Overlay } from '../view/marking.ts';
import { shownIn, type Subject, type View } from '../view/view.ts';
import { type VisibleNode, visibleTree } from '../view/visible.ts';
import type { ExportWords } from './export-words.ts';

/** All that decides what a file of a drawing holds. */
export interface Pose {
  readonly tree: Tree<DrawnNode>;
  readonly page: Subject['page'];
  readonly view: View;
  readonly size: Size;
  /** What is drawn on the tree: an example, a scenario, or the answers of a reader. */
  readonly overlay?: (Overlay & { readonly id?: string; readonly title?: string }) | undefined;
  readonly words: ExportWords;
}

/** What is drawn now, with its words and places: every format is written from it. */
export interface Snapshot {
  /** ASCII, of ids: `saga-en`. */
  readonly name: string;
  readonly title: string;
  readonly top: VisibleNode;
  readonly size: Size;
  readonly isFocus: boolean;
  readonly drawing: Drawing;
  readonly marking: Marking;
  readonly hueOf: (id: string) => number | undefined;
  /** The title of the example or scenario that is drawn. */
  readonly example: string | undefined;
  readonly words: ExportWords;
}

/** Whatever the window is: a file is for a document. What a reader looks for is not in it. */
export function snapshot({ tree, page, view, size, overlay, words }: Pose): Snapshot {
  const isFocus = page === 'node';
  const columns = mapColumns(tree);
  const drawnSize = page === 'map' ? size : 'reading';
  const top = warned(visibleTree(tree, shownIn(tree, view, drawnSize)), overlay);
  const subject = isFocus && view.current !== undefined ? view.current : tree.root;
  const { title } = nodeOf(tree, subject);
  return {
    name: [subject === tree.root ? 'tree' : subject, overlay?.id, words.language]
      .filter((part) => part !== undefined)
      .join('-'),
    title: overlay?.title === undefined ? title : `${title} · ${overlay.title}`,
    top,
    size: drawnSize,
    isFocus,
    drawing: drawing(
      top,
      isFocus ? { kind: 'focus', columns } : { kind: 'map', size: drawnSize, columns },
    ),
    marking: marking(tree, { ...view, query: '' }, overlay),
    hueOf: (id) => concernNumber(tree, id),
    example: overlay?.title,
    words,
  };
}

/** What a row of the source takes and a caution of the row speaks against has the mark that says so. */
function warned(shown: VisibleNode, overlay: Overlay | undefined): VisibleNode {
  const { node } = shown;
  const against = overlay?.decision[node.id]?.against;
  return {
    ...shown,
    node: against ? { ...node, mark: 'A', instead: against } : node,
    branches: shown.branches.map((one) => warned(one, overlay)),
  };
}

/** How many branches of a node are not drawn. */
export function hiddenBranches({ node, isOpen, heldBack }: VisibleNode): number {
  return isOpen ? heldBack : (node.children?.length ?? 0);
}

/** What the mark of a node says; nothing where it has none. */
export function markSaid({ mark, instead }: DrawnNode, words: ExportWords): string | undefined {
  if (mark === undefined) return undefined;
  const said = words.marks[mark];
  return instead ? filled(words.instead, { mark: said, titles: instead.join(words.joiner) }) : said;
}

/** The shapes of marks as signs in a text. */
export const MARK_SIGNS = { A: '◆', B: '▲' } as const;
