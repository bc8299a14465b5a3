import { isBlank } from '../text-characters.ts';
import { type MdxElement, mdxElement } from './components-schema.ts';
import { type Report, shortened, shown } from './report.ts';
import {
  childrenOf,
  isJsx,
  lineOfNode,
  type MdxJsxNode,
  type MdxNode,
  nodesIn,
  sourceOf,
} from './syntax-tree.ts';

/** What may stand at a place: everything, blocks, words, words of a link, words of a heading. */
type Room = 'top' | 'blocks' | 'item' | 'words' | 'link' | 'heading';

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'list', 'code', 'table']);
const WORDS: ReadonlySet<string> = new Set(['text', 'emphasis', 'strong', 'inlineCode', 'link']);

/** What the parts of Markdown hold. */
const ROOMS: Readonly<Record<string, Room>> = {
  root: 'top',
  paragraph: 'words',
  heading: 'heading',
  listItem: 'item',
  tableCell: 'words',
  link: 'link',
};

/** What Markdown can say and the texts of the site do not. */
const NAMES: Readonly<Record<string, string>> = {
  blockquote: 'a quotation (">")',
  break: 'a line break (spaces at the end of a line)',
  definition: 'the address of a link ("[name]: address")',
  delete: 'struck-out words ("~")',
  footnoteDefinition: 'a footnote',
  footnoteReference: 'a footnote',
  html: 'HTML',
  image: 'an image',
  imageReference: 'an image',
  linkReference: 'a link by name ("[words][name]")',
  mdxFlowExpression: 'an expression',
  mdxTextExpression: 'an expression',
  mdxjsEsm: 'an import or export',
  thematicBreak: 'a line across the page ("---")',
};

/** What stands at some places only. */
const MISPLACED: Readonly<Record<string, string>> = {
  heading: 'a heading',
  link: 'a link within a link or a heading',
  text: 'words beside a tag; begin a new line',
};

/** Checks that everything in a text is known and stands where it may; nothing is empty. */
export function checkContent(
  kind: 'pattern' | 'page',
  root: MdxNode,
  source: string,
  report: Report,
): void {
  const forbid = (node: MdxNode, what: string): void =>
    report('not-allowed-here', lineOfNode(node), what);

  const visit = (node: MdxNode, room: Room): void => {
    if (isJsx(node)) visitElement(node, room);
    else if (isAllowed(node, room)) visitChildren(node, ROOMS[node.type] ?? room);
    else {
      const name = NAMES[node.type] ?? MISPLACED[node.type] ?? node.type;
      forbid(node, `${name}: ${shown(sourceOf(source, node))}`);
    }
  };

  const visitChildren = (node: MdxNode, room: Room): void => {
    if (node.type === 'listItem' && (node.checked ?? null) !== null) forbid(node, 'a box to tick');
    if (isEmptied(node)) {
      report('empty-text', lineOfNode(node), `${node.type} without words`);
    }
    for (const child of childrenOf(node)) visit(child, room);
  };

  const visitElement = (node: MdxJsxNode, room: Room): void => {
    const element = node.name ? mdxElement(node.name) : undefined;
    const name = `<${node.name ?? ''}>`;
    if (!element?.in.includes(kind)) {
      const where = element ? (kind === 'page' ? ' in a page' : ' in a note') : '';
      report('unknown-component', lineOfNode(node), `${shortened(name)}${where}`);
      return;
    }
    const wrong = misplaced(node, element, room);
    if (wrong !== undefined) forbid(node, `${name} ${wrong}`);
    checkHeld(node, element, name);
  };

  const checkHeld = (node: MdxJsxNode, element: MdxElement, name: string): void => {
    const isEmpty = isBlankNode(node);
    if (element.holds === 'nothing') {
      if (node.children.length > 0) forbid(node, `${name} holds nothing: write ${name.slice(0, -1)} … />`);
      return;
    }
    if (isEmpty && !(element.holds === 'words-or-nothing' && node.children.length === 0)) {
      report('empty-text', lineOfNode(node), `${name} without words`);
    }
    const room = element.holds === 'blocks' ? 'blocks' : element.isLink ? 'link' : 'words';
    for (const child of node.children) visit(child, room);
  };

  if (childrenOf(root).length === 0) report('empty-text', root.position?.end.line ?? 1, 'no text');
  visit(root, 'top');
}

function isAllowed(node: MdxNode, room: Room): boolean {
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

function misplaced(node: MdxJsxNode, element: MdxElement, room: Room): string | undefined {
  const isAlone = node.type === 'mdxJsxFlowElement';
  if (element.place === 'top') return room === 'top' ? undefined : 'stands within something else';
  if (element.place === 'block') {
    return isAlone && isBlockRoom(room) ? undefined : 'stands among words';
  }
  if (room === 'heading' && (element.isLink ?? false)) return 'stands in a heading';
  if (room === 'link' && (element.isLink ?? false)) return 'stands in the words of a link';
  // A list item of one link has no paragraph, and needs none.
  return isAlone && room !== 'item' && isBlockRoom(room) ? 'stands alone, in no paragraph' : undefined;
}

const isBlockRoom = (room: Room): boolean => room === 'top' || room === 'blocks' || room === 'item';

const HOLDERS: ReadonlySet<string> = new Set([
  ...['paragraph', 'heading', 'listItem', 'link', 'emphasis', 'strong', 'table', 'code'],
]);

/** A cell of a table may be empty. */
function isEmptied(node: MdxNode): boolean {
  return HOLDERS.has(node.type) && isBlankNode(node);
}

/** Whether a reader sees nothing of a node. */
export function isBlankNode(node: MdxNode): boolean {
  for (const each of nodesIn(node)) {
    if ('value' in each && !isBlank(each.value)) return false;
    if (each !== node && isJsx(each) && isShown(each.name)) return false;
    // What may not stand here is reported as such.
    if (NAMES[each.type] !== undefined) return false;
  }
  return true;
}

/** A component shows something by itself, a section or `<strong>` does not. */
function isShown(name: string | null): boolean {
  const holds = mdxElement(name ?? '')?.holds;
  return holds === 'nothing' || holds === 'words-or-nothing' || holds === undefined;
}

