import { isBlankNode, isEmptied } from './blank-nodes.ts';
import { type MdxElement, mdxElement } from './components-schema.ts';
import { type Report, shortened, shown } from './report.ts';
import { isAllowed, misplaced, type Room, ROOMS } from './rooms.ts';
import {
  childrenOf,
  isJsx,
  lineOfNode,
  type MdxJsxNode,
  type MdxNode,
  sourceOf,
} from './syntax-tree.ts';

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
export function checkBody(
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
    checkHeld(node, element, room);
  };

  const checkHeld = (node: MdxJsxNode, element: MdxElement, around: Room): void => {
    const name = `<${node.name ?? ''}>`;
    const isEmpty = isBlankNode(node);
    if (element.holds === 'nothing') {
      if (node.children.length > 0)
        forbid(node, `${name} holds nothing: write ${name.slice(0, -1)} … />`);
      return;
    }
    if (isEmpty && !(element.holds === 'words-or-nothing' && node.children.length === 0)) {
      report('empty-text', lineOfNode(node), `${name} without words`);
    }
    const words = around === 'link' || around === 'heading' ? around : 'words';
    const room = element.holds === 'blocks' ? 'blocks' : element.isLink ? 'link' : words;
    for (const child of node.children) visit(child, room);
  };

  if (childrenOf(root).length === 0) report('empty-text', root.position?.end.line ?? 1, 'no text');
  visit(root, 'top');
}
