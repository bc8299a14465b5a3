import { isBlank } from '../text-characters.ts';
import { mdxElement } from './components-schema.ts';
import { isJsx, type MdxNode, nodesIn } from './syntax-tree.ts';

/** What shows something without words. */
const UNKNOWN: ReadonlySet<string> = new Set([
  ...['footnoteReference', 'image', 'imageReference', 'linkReference', 'thematicBreak', 'break'],
  ...['definition', 'footnoteDefinition'],
]);

const HOLDERS: ReadonlySet<string> = new Set([
  ...['paragraph', 'heading', 'listItem', 'link', 'emphasis', 'strong', 'table', 'code'],
]);

/** Whether a node that must say something says nothing; a cell of a table may be empty. */
export function isEmptied(node: MdxNode): boolean {
  return HOLDERS.has(node.type) && isBlankNode(node);
}

/** Whether a reader sees nothing of a node. */
export function isBlankNode(node: MdxNode): boolean {
  for (const each of nodesIn(node)) {
    if ('value' in each && !isBlank(each.value)) return false;
    if (each !== node && isJsx(each) && isShown(each.name)) return false;
    // What may not stand here is reported as such.
    if (UNKNOWN.has(each.type)) return false;
  }
  return true;
}

/** A component shows something by itself, a section or `<strong>` does not. */
function isShown(name: string | null): boolean {
  const holds = mdxElement(name ?? '')?.holds;
  return holds === 'nothing' || holds === 'words-or-nothing' || holds === undefined;
}
