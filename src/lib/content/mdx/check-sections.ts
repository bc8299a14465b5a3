import { WRITTEN_SECTIONS } from '../note-sections.ts';
import { mdxElement } from './components-schema.ts';
import { expressionToLiteral } from './literal.ts';
import { type Report, shortened, shown } from './report.ts';
import {
  isJsx,
  lineOfNode,
  type MdxJsxNode,
  type MdxNode,
  nodesIn,
  sourceOf,
  type SyntaxTree,
} from './syntax-tree.ts';

/** A section of a note, with what it holds, to be compared with the other languages. */
export interface MdxSection {
  readonly name: string;
  readonly line: number;
  /** How often each kind of part stands in it: `table`, `h3`, `Cite AZ-SAGA`, `Sequence saga-orchestrated` … */
  readonly parts: Readonly<Record<string, number>>;
}

/** The name that a section gives itself; undefined for anything else. */
function sectionName(node: MdxNode): string | undefined {
  return isJsx(node) && node.name === 'Section' ? plainAttribute(node, 'name') : undefined;
}

/** What an attribute says; empty when that is no text. */
function plainAttribute(node: MdxJsxNode, name: string): string {
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== name) continue;
    const { value } = attribute;
    if (typeof value === 'string') return value;
    const literal = expressionToLiteral(value?.value ?? '');
    return 'value' in literal && typeof literal.value === 'string' ? literal.value : '';
  }
  return '';
}

/** The sections of a note; a page is one section without a name. */
export function sectionsOf(kind: 'pattern' | 'page', root: SyntaxTree['root']): MdxSection[] {
  if (kind === 'page') return [{ name: '', line: 1, parts: partsOf(root) }];
  return root.children.flatMap((node) => {
    const name = sectionName(node);
    return name === undefined ? [] : [{ name, line: lineOfNode(node), parts: partsOf(node) }];
  });
}

const PARTS: ReadonlySet<string> = new Set(['table', 'tableRow', 'listItem', 'code']);

function partsOf(section: MdxNode): Record<string, number> {
  const counts: Record<string, number> = {};
  const cited = new Set<string>();
  const count = (part: string): void => {
    counts[part] = (counts[part] ?? 0) + 1;
  };
  for (const node of nodesIn(section)) {
    if (node.type === 'heading') count(`h${node.depth}`);
    else if (PARTS.has(node.type)) count(node.type);
    else if (!isJsx(node) || node.name === null || node === section) continue;
    else if (node.name === 'Cite') cited.add(`Cite ${plainAttribute(node, 'key')}`);
    else if (mdxElement(node.name)?.isFigure) count(`${node.name} ${plainAttribute(node, 'id')}`);
    else if (node.name === 'RustSample') count(`${node.name} ${plainAttribute(node, 'name')}`);
    else if (mdxElement(node.name)?.place === 'block') count(node.name);
  }
  // A language may say in one sentence what another says in two.
  for (const citation of cited) count(citation);
  return counts;
}

/** Checks that a note has its sections once, in their order, nothing beside them, and a figure. */
export function checkSections(tree: SyntaxTree, report: Report): void {
  const sections = sectionsOf('pattern', tree.root);
  for (const node of tree.root.children) {
    if (sectionName(node) !== undefined) continue;
    const what = shortened(sourceOf(tree.source, node));
    report('bad-section', lineOfNode(node), `outside of every section: ${what}`);
  }
  const names = sections.map(({ name }) => name);
  for (const [index, { name, line }] of sections.entries()) {
    if (names.indexOf(name) !== index) report('bad-section', line, `${shown(name)} stands twice`);
  }
  for (const name of WRITTEN_SECTIONS) {
    if (!names.includes(name)) {
      report('bad-section', tree.root.position?.end.line ?? 1, `${shown(name)} is missing`);
    }
  }
  const placed = sections.filter(
    ({ name }, index) => isWritten(name) && names.indexOf(name) === index,
  );
  const present = WRITTEN_SECTIONS.filter((name) => names.includes(name));
  const stray = placed.find(({ name }, index) => present[index] !== name);
  if (stray) report('bad-section', stray.line, `${shown(stray.name)} stands too early`);
  const works = sections.find(({ name }) => name === 'how-it-works');
  const isFigure = (part: string): boolean =>
    mdxElement(part.split(' ')[0] ?? '')?.isFigure ?? false;
  if (works && !Object.keys(works.parts).some(isFigure)) {
    report('bad-section', works.line, '"how-it-works" has no figure');
  }
}

const isWritten = (name: string): boolean => WRITTEN_SECTIONS.some((written) => written === name);
