import type { MdxElement } from './components-schema.ts';
import type { MdxJsxNode, MdxNode } from './syntax-tree.ts';

/** What may stand at a place: everything, blocks, words, words of a link, words of a heading. */
export type Room = 'top' | 'blocks' | 'item' | 'words' | 'link' | 'heading';

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'list', 'code', 'table']);
const WORDS: ReadonlySet<string> = new Set(['text', 'emphasis', 'strong', 'inlineCode', 'link']);

/** What the parts of Markdown hold. */
export const ROOMS: Readonly<Record<string, Room>> = {
  root: 'top',
  paragraph: 'words',
  heading: 'heading',
  listItem: 'item',
  tableCell: 'words',
  link: 'link',
};

/** Whether a part of Markdown may stand in a room. */
export function isAllowed(node: MdxNode, room: Room): boolean {
  switch (node.type) {
    case 'root':
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
      return true;
    case 'heading':
      return room === 'top' || room === 'blocks';
    case 'link':
      return room === 'words';
    default:
      return room === 'top' || room === 'blocks' || room === 'item'
        ? BLOCKS.has(node.type)
        : WORDS.has(node.type);
  }
}

/** How an element stands where it may not; undefined when it may. */
export function misplaced(node: MdxJsxNode, element: MdxElement, room: Room): string | undefined {
  const isAlone = node.type === 'mdxJsxFlowElement';
  if (element.place === 'top') return room === 'top' ? undefined : 'stands within something else';
  if (element.place === 'block') {
    return isAlone && isBlockRoom(room) ? undefined : 'stands among words';
  }
  if (room === 'heading' && (element.isLink ?? false)) return 'stands in a heading';
  if (room === 'link' && (element.isLink ?? false)) return 'stands in the words of a link';
  // A list item of one link has no paragraph, and needs none.
  return isAlone && room !== 'item' && isBlockRoom(room)
    ? 'stands alone, in no paragraph'
    : undefined;
}

const isBlockRoom = (room: Room): boolean => room === 'top' || room === 'blocks' || room === 'item';
