import type { Problem } from '../problems.ts';
import { textProblems } from '../text-characters.ts';
import { checkBody } from './check-body.ts';
import { anchorsOf, checkHeadings, type PlacedAnchor, placedAnchors } from './check-headings.ts';
import { checkLink } from './check-links.ts';
import { checkSections, type MdxSection, sectionsOf } from './check-sections.ts';
import { checkWords } from './check-words.ts';
import { mdxElement } from './components-schema.ts';
import { type FrontMatter, lineOf, readFrontMatter, splitFrontMatter } from './front-matter.ts';
import { type MdxReference, readAttributes } from './read-attributes.ts';
import { type Report, shown } from './report.ts';
import { isJsx, lineOfNode, nodesIn, parseMdx, type SyntaxTree } from './syntax-tree.ts';

/** A note is of a pattern. */
export type MdxKind = 'pattern' | 'page';

export interface MdxText {
  readonly file: string;
  /** Undefined when something is wrong with it. */
  readonly frontMatter: FrontMatter | undefined;
  /** All that the front matter and the text refer to, each time; that it exists is not known here. */
  readonly references: readonly MdxReference[];
  /** Of a note; a page is one section without a name. */
  readonly sections: readonly MdxSection[];
  /** Of the headings. */
  readonly anchors: readonly PlacedAnchor[];
  /** In the order of lines. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a note or a page and finds everything that is wrong with it by itself. Runs nothing of it, and throws
 * on nothing. A text without problems compiles, and renders what it says.
 */
export function readMdx(kind: MdxKind, file: string, text: string): MdxText {
  const problems: Problem[] = [];
  const report: Report = (problem, line, detail) => {
    problems.push({ kind: problem, file, node: null, line, detail });
  };
  for (const { line, detail } of textProblems(text)) report('bad-character', line, detail);
  const { yaml, body } = splitFrontMatter(text);
  const frontMatter = readFrontMatter(kind, yaml, report);
  const tree = parseMdx(body, report);
  const cited = tree ? readElements(tree, report) : [];
  const listed = (frontMatter?.sources ?? []).map((id, index) => ({
    to: 'source' as const,
    id,
    line: lineOf(yaml ?? '', ['sources', index]),
    where: 'sources',
  }));
  if (tree) {
    checkTree(kind, tree, report);
    if (kind === 'pattern' && frontMatter) checkCitations(listed, cited, report);
  }
  return {
    file,
    frontMatter,
    references: [...listed, ...cited],
    sections: tree ? sectionsOf(kind, tree.root) : [],
    anchors: tree ? placedAnchors(tree) : [],
    problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

function checkTree(kind: MdxKind, tree: SyntaxTree, report: Report): void {
  checkBody(kind, tree.root, tree.source, report);
  checkHeadings(kind, tree, report);
  checkWords(tree, report);
  if (kind === 'pattern') checkSections(tree, report);
  const anchors = anchorsOf(kind, tree);
  for (const node of nodesIn(tree.root)) {
    if (node.type === 'link') checkLink(kind, node, tree.source, anchors, report);
  }
}

/** Reads the attributes of all elements that are known; figures are told apart by their ids. */
function readElements({ root, source }: SyntaxTree, report: Report): MdxReference[] {
  const figures = new Set<unknown>();
  const listings = new Set<string>();
  return [...nodesIn(root)].filter(isJsx).flatMap((node) => {
    const element = mdxElement(node.name ?? '');
    if (!element) return [];
    const { values, references } = readAttributes(node, element, source, report);
    for (const { detail } of stringsIn(values).flatMap(textProblems)) {
      report('bad-character', lineOfNode(node), `<${node.name ?? ''}>: ${detail}`);
    }
    if (element.isFigure) {
      const id = values['id'];
      if (figures.has(id))
        report('bad-figure', lineOfNode(node), `the id ${shown(id)} is used twice`);
      figures.add(id);
    }
    if (element.isListing) {
      const name = node.name ?? '';
      if (listings.has(name))
        report('not-allowed-here', lineOfNode(node), `<${name}> stands twice`);
      listings.add(name);
    }
    return references;
  });
}

/** A note lists every source that it cites; it may list others that it rests on. */
function checkCitations(
  listed: readonly MdxReference[],
  cited: readonly MdxReference[],
  report: Report,
): void {
  const keys = new Set(listed.map(({ id }) => id));
  for (const { to, id, line } of cited) {
    if (to === 'source' && !keys.has(id))
      report('bad-citation', line, `${shown(id)} is not listed`);
  }
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
