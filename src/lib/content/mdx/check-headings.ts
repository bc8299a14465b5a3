import { NOTE_SECTIONS } from '../note-sections.ts';
import { type Report, shown } from './report.ts';
import { lineOfNode, type NodeOf, nodesIn, sourceOf, type SyntaxTree } from './syntax-tree.ts';

/** Ids that the page around a text has. */
const PAGE_IDS = [
  ...NOTE_SECTIONS.flatMap((name) => [name, `${name}-heading`]),
  ...[
    'main',
    'in-the-tree',
    'used',
    'search-label',
    'search-field',
    'search-status',
    'glance',
    'ways',
  ],
];

/** The anchors of a text that links may lead to. */
export function anchorsOf(kind: 'pattern' | 'page', { anchors }: SyntaxTree): ReadonlySet<string> {
  return new Set([...anchors, ...(kind === 'pattern' ? NOTE_SECTIONS : [])]);
}

/** Checks the levels of headings, each section by itself, and that every id on the page is there once. */
export function checkHeadings(
  kind: 'pattern' | 'page',
  { root, source, anchors }: SyntaxTree,
  report: Report,
): void {
  const headings = [...nodesIn(root)].filter((node) => node.type === 'heading');
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
    if (anchor === '' || PAGE_IDS.includes(anchor) || anchor.startsWith('figure-')) {
      report('bad-heading', line, `its anchor ${shown(anchor)} is not its own`);
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
