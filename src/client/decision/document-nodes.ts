import type { Block, Document, Line, Part } from '../../lib/adr/document.ts';
import { isAddress, plainLine, plainPart } from '../../lib/adr/plain-text.ts';

/** How far below the page's headings those of the document stand: it is shown below one of the second level. */
const BELOW = 2;

/** A document as it reads. Its texts become text and nothing else. */
export function documentNodes({ front, blocks }: Document): Node[] {
  const head = front.map(([key, value]) =>
    element('div', [element('dt', [key]), ' ', element('dd', [plainLine(String(value))])]),
  );
  return [...(head.length > 0 ? [element('dl', head)] : []), ...blocks.map(blockNode)];
}

function blockNode(block: Block): Node {
  switch (block.kind) {
    case 'heading':
      return element(`h${block.level + BELOW}`, [plainLine(block.text)]);
    case 'paragraph':
      return element('p', lineNodes(block.line));
    case 'list':
      return element(
        'ul',
        block.items.map((item) => element('li', lineNodes(item))),
      );
  }
}

const lineNodes = (line: Line): (Node | string)[] => line.map(partNode);

function partNode(part: Part): Node | string {
  if (typeof part === 'string') return plainPart(part);
  if (!isAddress(part.url)) return plainLine(part.text);
  const link = document.createElement('a');
  link.href = part.url;
  link.textContent = plainLine(part.text);
  return link;
}

function element(tag: string, children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}
