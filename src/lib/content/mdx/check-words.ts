import { textProblems } from '../text-characters.ts';
import { type Report, shortened } from './report.ts';
import {
  lineOfNode,
  type MdxNode,
  type NodeOf,
  nodesIn,
  sourceOf,
  type SyntaxTree,
} from './syntax-tree.ts';

/** Signs of Markdown that are shown as they stand, because they did not become what was meant. */
const SIGNS: readonly { readonly is: RegExp; readonly meant: string }[] = [
  { is: /\*|__/, meant: 'emphasis' },
  { is: /`/, meant: 'code' },
  { is: /\]\s*[([]/, meant: 'a link' },
  { is: /!\[/, meant: 'an image' },
  { is: /\[\^/, meant: 'a footnote' },
  { is: /~~/, meant: 'struck-out words' },
  { is: /<\/?[A-Za-z]/, meant: 'an element' },
  { is: /<!--|-->/, meant: 'a comment' },
];

/** Signs that mean something at the start of a line only. */
const LINE_SIGNS: readonly { readonly is: RegExp; readonly meant: string }[] = [
  { is: /^\s*#{1,6}(?!\s)/m, meant: 'a heading' },
  { is: /^\s*\|/m, meant: 'a table' },
  { is: /^\s*(?:[-+•]|\d+[.)])(?=\S)(?![-\d.])/m, meant: 'a list' },
  { is: /^\s*:{3}/m, meant: 'a block' },
  { is: /^\s*(?:import|export)\b.*\bfrom\b/m, meant: 'an import' },
];

const ESCAPED = /\\[!-/:-@[-`{-~]/g;

/** Checks the words of a text for what is shown otherwise than it was meant. */
export function checkWords({ root, source }: SyntaxTree, report: Report): void {
  const known = new Set(textProblems(source).map(({ detail }) => detail));
  for (const node of nodesIn(root)) {
    if (node.type === 'code') checkFence(node, source, report);
    if (node.type === 'table') checkTable(node, source, report);
    if (node.type === 'text') {
      checkText(node, source, report);
      checkEntities(node, source, report);
    }
    if (node.type === 'paragraph') checkStart(node, source, report);
    // Entities can hide what the file itself does not show.
    const value = 'value' in node ? node.value : node.type === 'link' ? node.url : '';
    for (const { detail } of textProblems(value)) {
      if (!known.has(detail)) report('bad-character', lineOfNode(node), detail);
    }
  }
}

function checkText(node: NodeOf<'text'>, source: string, report: Report): void {
  const written = sourceOf(source, node).replace(ESCAPED, 'x');
  for (const { is, meant } of SIGNS) {
    const match = is.exec(written);
    if (match) reportAt(node, written, match.index, meant, report);
  }
}

/** `&foo;` is no character, and is shown as it stands. */
function checkEntities(node: NodeOf<'text'>, source: string, report: Report): void {
  const written = sourceOf(source, node);
  for (const [entity] of node.value.matchAll(/&#?[A-Za-z0-9]+;/g)) {
    if (written.includes(entity)) report('broken-markup', lineOfNode(node), `no entity: ${entity}`);
  }
}

function checkStart(node: NodeOf<'paragraph'>, source: string, report: Report): void {
  const [first] = node.children;
  if (first?.type !== 'text') return;
  const written = sourceOf(source, first).replace(ESCAPED, 'x');
  for (const { is, meant } of LINE_SIGNS) {
    const match = is.exec(written);
    if (match) reportAt(first, written, match.index, meant, report);
  }
}

function reportAt(node: MdxNode, written: string, at: number, meant: string, report: Report): void {
  const line = lineOfNode(node) + (written.slice(0, at).match(/\n/g)?.length ?? 0);
  const start = Math.max(0, at - 10);
  report('broken-markup', line, `${meant}? ${shortened(written.slice(start, at + 50))}`);
}

/** Languages of code outside of the samples, which are compiled. */
const CODE_LANGUAGES: readonly string[] = ['text'];

function checkFence(node: NodeOf<'code'>, source: string, report: Report): void {
  const line = lineOfNode(node);
  const lines = sourceOf(source, node).trimEnd().split('\n');
  const [open = ''] = /^[`~]+/.exec(lines[0] ?? '') ?? [];
  const close = (lines.at(-1) ?? '').trim();
  if (lines.length < 2 || !close.startsWith(open) || /[^`~]/.test(close)) {
    report('broken-markup', line, 'code that is never closed');
  }
  const language = node.lang ?? '';
  if (!CODE_LANGUAGES.includes(language) || (node.meta ?? '') !== '') {
    const wanted = `write ${open}${CODE_LANGUAGES.join(' or ')}; Rust is shown by <RustSample>`;
    report(
      'not-allowed-here',
      line,
      `code in "${shortened(`${language} ${node.meta ?? ''}`)}"; ${wanted}`,
    );
  }
}

function checkTable(node: NodeOf<'table'>, source: string, report: Report): void {
  const [head, ...rows] = node.children;
  const width = head?.children.length ?? 0;
  if (rows.length === 0) report('bad-table', lineOfNode(node), 'it has no rows');
  for (const row of rows) {
    const cells = row.children.length;
    if (cells === width) continue;
    const what = shortened(sourceOf(source, row));
    report('bad-table', lineOfNode(row), `${cells} cells below a head of ${width}: ${what}`);
  }
}
