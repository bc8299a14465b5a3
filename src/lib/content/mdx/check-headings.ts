import { OWN_PARTS, ownerOf } from '../../site/own-ids.ts';
import { NOTE_SECTIONS } from '../note-sections.ts';
import { type Report, shown } from './report.ts';
import {
  isJsx,
  lineOfNode,
  type NodeOf,
  nodesIn,
  sourceOf,
  type SyntaxTree,
} from './syntax-tree.ts';

export interface PlacedAnchor {
  readonly anchor: string;
  readonly line: number;
}

/** The anchors of a text that links may lead to. */
export function anchorsOf(kind: 'pattern' | 'page', { anchors }: SyntaxTree): ReadonlySet<string> {
  return new Set([...anchors, ...(kind === 'pattern' ? NOTE_SECTIONS : [])]);
}

/** The anchor of each heading, with its line. */
export function placedAnchors({ root, anchors }: SyntaxTree): PlacedAnchor[] {
  return headingsIn(root).map((heading, index) => ({
    anchor: anchors[index] ?? '',
    line: lineOfNode(heading),
  }));
}

const headingsIn = (root: SyntaxTree['root']): NodeOf<'heading'>[] =>
  [...nodesIn(root)].filter((node) => node.type === 'heading');

/** Checks the levels of headings, each section by itself, and that every id on the page is there once. */
export function checkHeadings(
  kind: 'pattern' | 'page',
  { root, source, anchors }: SyntaxTree,
  report: Report,
): void {
  const headings = headingsIn(root);
  const names = new Set([...nodesIn(root)].filter(isJsx).map(({ name }) => name));
  const parts = OWN_PARTS.filter((part) => part === 'frame' || part === kind || names.has(part));
  const first = kind === 'pattern' ? 3 : 2;
  for (const part of kind === 'pattern' ? root.children : [root]) {
    let last = first - 1;
    for (const node of nodesIn(part)) {
      if (node.type !== 'heading') continue;
      checkLevel(node, first, last);
      last = Math.max(node.depth, first);
    }
  }
  for (const [index, heading] of headings.entries()) {
    const anchor = anchors[index] ?? '';
    const line = lineOfNode(heading);
    if (!sourceOf(source, heading).startsWith('#')) {
      report('bad-heading', line, 'a line of "-" or "=" below words; begin it with "#"');
    }
    if (anchor === '') report('bad-heading', line, 'it has no letter to make an anchor of');
    if (ownerOf(anchor, parts) !== undefined) {
      report(
        'bad-heading',
        line,
        `its anchor ${shown(anchor)} is kept for a part of the page itself`,
      );
    }
  }

  function checkLevel(heading: NodeOf<'heading'>, least: number, before: number): void {
    const { depth } = heading;
    if (depth >= least && depth <= before + 1) return;
    const wanted = before < least ? least : before + 1;
    report(
      'bad-heading',
      lineOfNode(heading),
      `level ${depth} (${'#'.repeat(depth)}); ${'#'.repeat(wanted)} is the most that may stand here`,
    );
  }
}
