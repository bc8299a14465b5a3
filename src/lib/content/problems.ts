/** Every kind of problem that content can have, with what is wrong and how to fix it. */
export const PROBLEM_KINDS = {
  'not-json': {
    what: 'this is not JSON',
    fix: 'correct the syntax at the position named; a comma too many or too few is the usual cause',
  },
  'missing-file': {
    what: 'file missing',
    fix: 'write it, or put it back under this name; a folder is no file',
  },
  'unused-file': {
    what: 'the site does not read this file',
    fix: 'correct its name or its folder, or take it out of the content',
  },
  'not-text': { what: 'not UTF-8', fix: 'save the file as UTF-8' },
  'byte-order-mark': {
    what: 'the file begins with a byte order mark',
    fix: 'save it as UTF-8 without one',
  },
  'repeated-key': { what: 'key given twice', fix: 'keep one of them' },
  'unknown-key': { what: 'unknown key', fix: 'correct its spelling or take it out' },
  'missing-text': {
    what: 'text missing or empty',
    fix: 'write it in every language of languages.json',
  },
  'bad-id': {
    what: 'not an id',
    fix: 'use lower-case letters, digits and single hyphens, such as "more-than-one"',
  },
  'bad-value': { what: 'value not allowed', fix: 'give a value of the form named' },
  'bad-address': {
    what: 'not the address of a page outside the site',
    fix: 'give one that begins with https://, without a password; a source may say "http": true',
  },
  'repeated-reference': { what: 'named twice in one list', fix: 'keep one of them' },
  'not-opened': {
    what: 'a citation of a source that nobody has opened',
    fix: 'read the source and set "seen", or cite another',
  },
  'shared-form': {
    what: 'two terms become links on the same words',
    fix: 'take the form out of the "link" of one of them',
  },
  'bad-string': {
    what: 'the string does not fit',
    fix: 'give a text that is not empty, without space around it, with the {names} that are expected',
  },
  'duplicate-id': {
    what: 'id used more than once',
    fix: 'ids are permanent: rename the newer one',
  },
  'kind-cannot-hold': {
    what: 'this kind may not hold what it holds',
    fix: 'advice is a leaf without "when"; a question has branches: change the kind or what it holds',
  },
  'bad-origin': {
    what: 'the origin does not fit',
    fix: 'an addition says why in "addition", with sources or "judgement"; below it stand additions only; a line of the source has no "addition"',
  },
  'no-evidence': {
    what: 'a statement without evidence',
    fix: 'name its "sources", or mark it with "judgement": true',
  },
  'bad-choose': {
    what: '"choose" does not fit the branches',
    fix: 'a node with branches says "one", "any" or "all"; a leaf says nothing',
  },
  'bad-scope': {
    what: 'the scope of a caution does not fit what it names',
    fix: 'a choice of severity A names nodes in "instead" or says in "noInstead" why there are none; only a choice has one of them, and none has both',
  },
  'bad-instead': {
    what: 'a caution names its own branch instead',
    fix: 'name a node outside the branch; if one below is right, the scope is "condition" or "wording"',
  },
  'unknown-reference': {
    what: 'reference to something that does not exist',
    fix: 'correct the id or add what it names',
  },
  unreachable: {
    what: 'no branch leads here from the root',
    fix: 'name it among the "children" of one node, and see that no branch leads back to its own trail',
  },
  'two-parents': {
    what: 'branch of more than one node',
    fix: 'keep it in the "children" of one node; refer to it elsewhere in the text',
  },
  'duplicate-title': {
    what: 'title used more than once',
    fix: 'a title is understood outside the tree: name what sets it apart',
  },
  'title-too-long': {
    what: 'title too long to draw',
    fix: 'shorten it: a Chinese character or full-width sign takes two columns, any other sign one',
  },
  'label-too-long': {
    what: 'too long to draw',
    fix: 'shorten "when" or "label", or raise MAX_LINES in check-tree.ts and look at the drawing',
  },
  'not-a-step': {
    what: 'the answer does not lead to a node below the question',
    fix: 'set "to" to a node below "node", or mark the step as skipped and leave "to" out',
  },
  'bad-syntax': {
    what: 'this is not MDX',
    fix: 'correct what is named; write a literal "<" or "{" as "\\<" or "\\{"',
  },
  'no-front-matter': {
    what: 'no front matter',
    fix: 'begin the file with a line "---", "title", "description" and "reviewed", and a line "---"',
  },
  'bad-front-matter': {
    what: 'the front matter is wrong',
    fix: 'title: a text; description: 20 to 180 characters; sources (notes only): keys, each once; reviewed: "2026-11-22", in quotes',
  },
  'unknown-component': {
    what: 'no component or element of this name may stand in a text',
    fix: 'correct its spelling, or write it in Markdown; what there is stands in components-schema.ts',
  },
  'bad-attribute': {
    what: 'attribute wrong, unknown or missing',
    fix: 'give each attribute once, as plain data in the form named',
  },
  'bad-figure': {
    what: 'this cannot be drawn',
    fix: 'correct what is named: a figure names its parts first, each once, and then refers to them',
  },
  'not-allowed-here': {
    what: 'this may not stand here',
    fix: 'put blocks on lines of their own, words and links into a paragraph, and take out what a text cannot hold',
  },
  'bad-link': {
    what: 'this link is not allowed',
    fix: 'link a heading of this text as [words](#its-anchor), a page of the site by <NodeLink> or <PatternLink>, and name pages outside by <Cite>; a page, not a note, may link [words](https://…)',
  },
  'bad-heading': {
    what: 'this heading is wrong',
    fix: 'begin at "###" in a note and at "##" in a page, skip no level, and give each its own words',
  },
  'bad-section': {
    what: 'the sections of a note are not as they must be',
    fix: 'write each once, with text, in this order: problem, how-it-works (with a figure), fits, avoid, trade-offs, mistakes, rust, combine',
  },
  'bad-table': {
    what: 'this table is wrong',
    fix: 'give every row as many cells as the head has; write "|" in a cell as "\\|"',
  },
  'bad-citation': {
    what: 'a source is cited that the front matter does not list',
    fix: 'add its key to "sources"',
  },
  'broken-markup': {
    what: 'this reads like Markdown and is shown as it stands',
    fix: 'close what was opened; beside Chinese punctuation write <strong>words</strong>; put a backslash before a sign that is meant as such',
  },
  'bad-character': {
    what: 'a character that must not stand in a text',
    fix: 'write the letter that was meant, or take it out',
  },
  'empty-text': { what: 'nothing to read', fix: 'write the words, or take it out' },
  'different-twin': {
    what: 'not built as the same text in the other language is',
    fix: 'give both as many headings, tables, rows, list items, samples and figures, and the same citations',
  },
  'bad-region': {
    what: 'a mark of a region is wrong',
    fix: 'write "// region: NAME" and "// endregion: NAME" around the lines, each name once, no region within another',
  },
} as const satisfies Record<string, { readonly what: string; readonly fix: string }>;

export type ProblemKind = keyof typeof PROBLEM_KINDS;

export interface Problem {
  readonly kind: ProblemKind;
  /** Its path below the content folder. */
  readonly file: string;
  /** From 1, where it is known. */
  readonly line?: number;
  /** The node, scenario, example … that has it; null when the whole file has it. */
  readonly node: string | null;
  /** Which key or value. */
  readonly detail: string;
}

/** `quoted('a very long text')` is `"a very l…"`: a value as an author finds it again. */
export function quoted(value: unknown, most = 60): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length <= most ? text : `${[...text].slice(0, most).join('')}…`;
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * One report of all problems, in the order of files.
 * @param folder the content folder, as authors know it
 */
export function problemReport(problems: readonly Problem[], folder: string): string {
  const sorted = problems.toSorted(
    (a, b) => compared(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0),
  );
  const lines = sorted.map(({ kind, file, line, node, detail }) => {
    const { what, fix } = PROBLEM_KINDS[kind];
    const place = `${folder}/${file}${line === undefined ? '' : `:${line}`}`;
    return `${place}${node === null ? '' : `  ${node}`}\n    ${what}: ${detail}\n    → ${fix}`;
  });
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${count} in the content\n\n${lines.join('\n\n')}\n`;
}
