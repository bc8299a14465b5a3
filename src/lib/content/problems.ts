/** Every kind of problem that content can have, with what is wrong and how to fix it. */
export const PROBLEM_KINDS = {
  'not-json': {
    what: 'this is not JSON',
    fix: 'correct the syntax at the position named; a comma too many or too few is the usual cause',
  },
  'missing-file': {
    what: 'file missing',
    fix: 'write it, or put it back under this name',
  },
  'not-a-file': {
    what: 'this is no file that can be read',
    fix: 'put a file of its own in its place, split one that is too large, or take it out',
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
  'too-much': {
    what: 'more than the site can bear',
    fix: 'shorten or split what is named; a bracket or brace that is never closed is a usual cause',
  },
  'repeated-key': { what: 'key given twice', fix: 'keep one of them' },
  'unknown-key': { what: 'unknown key', fix: 'correct its spelling or take it out' },
  'missing-text': {
    what: 'text missing or empty',
    fix: 'write it in every language of languages.json',
  },
  'not-a-text': {
    what: 'something else in the place of a text',
    fix: 'write words in quotes, or a list of them where one is expected, by language',
  },
  'missing-value': { what: 'missing', fix: 'write the value that is named' },
  'too-long': {
    what: 'longer than a page has room for',
    fix: 'shorten it; how long a text of this kind may be stands in MOST of meaning.ts',
  },
  'bad-id': {
    what: 'not an id',
    fix: 'use lower-case letters, digits and single hyphens, such as "more-than-one"',
  },
  'bad-value': { what: 'value not allowed', fix: 'give a value of the form named' },
  'future-date': {
    what: 'a day that is still to come',
    fix: 'give the day on which it was looked at',
  },
  'bad-address': {
    what: 'not the address of a page outside the site',
    fix: 'give one that begins with https://, as the browser shows it: in ASCII, without user, port or a sign of the sentence at its end; a source by http says "http": true',
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
  'bad-picture': {
    what: 'the picture of the parts cannot be drawn from this',
    fix: 'let every part be added by a link, a list of parts or a fold, and each node have one entry',
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
  'bad-option': {
    what: 'the words of an answer do not stand where one answers',
    fix: 'every branch below "one" and "any" but advice has an "option"; below "all" only one with "asked": true has it, and nothing else is "asked"; no two branches of a node have the same',
  },
  'bad-ask': {
    what: 'the question does not stand where one answers',
    fix: 'every node with an option among its branches says in "ask" what the reader is asked, and no other does; only an outcome with options is "optional"',
  },
  'bad-exclusive': {
    what: 'the branches that exclude each other are not as they must be',
    fix: 'name the two branches with "asked": true, at their parent, where all branches apply',
  },
  'bad-standing': {
    what: 'a branch does not stand to others as it says',
    fix: 'what "needs" names is a sibling without "needs", and is named by what is no option; what "replaces" its parent is an option of an outcome',
  },
  'never-taken': {
    what: 'a node that no decision can take',
    fix: 'name in "needs" a sibling that has options, and that does not wait for this node in turn',
  },
  'bad-weighing': {
    what: 'gains and costs do not stand where one chooses',
    fix: 'every outcome, and every question that is an option, has one to three "gains" and "costs"; nothing else has them',
  },
  'bad-scope': {
    what: 'the scope of a caution does not fit what it names',
    fix: 'a choice of severity A names nodes in "instead" or says in "noInstead" why there are none; only a choice has one of them, and none has both; a choice at a scenario, and no other caution, names items of the row in "against"',
  },
  'bad-said-by': {
    what: 'a caution that no rule can say',
    fix: 'name in "saidBy" a rule that names the node; only a "choice" at a node has it',
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
  'leads-back': {
    what: 'branch that leads back to its own trail',
    fix: 'take it out of "children"; a tree goes on to nodes that do not stand above',
  },
  'two-parents': {
    what: 'branch of more than one node',
    fix: 'keep it in the "children" of one node; refer to it elsewhere in the text',
  },
  'duplicate-name': {
    what: 'name, title or address used more than once',
    fix: 'name what sets it apart; capitals, spaces and the width of letters do not',
  },
  'title-too-long': {
    what: 'title too long to draw',
    fix: 'shorten it: a Chinese character or full-width sign takes two columns, any other sign one',
  },
  'bad-answer': {
    what: 'an answer that cannot be given',
    fix: 'name in "node" a node that has an "ask", each once, and in "to" options of it: one where one is chosen',
  },
  'bad-path': {
    what: 'the path of the example does not hold together',
    fix: 'recommend each node once, and only what the answers do not exclude',
  },
  'bad-condition': {
    what: 'a condition that decides nothing',
    fix: 'take "when" from the root; give each branch of a node a "when" of its own, or none',
  },
  'bad-group': {
    what: 'a group that stands for nothing, or for itself',
    fix: 'name nodes or other groups as its members, none of which leads back to it',
  },
  'bad-rule': {
    what: 'a rule that cannot say this',
    fix: 'what is required or recommended is a node, a group or a practice; what conflicts is a node, a group or a requirement',
  },
  'never-fires': {
    what: 'a rule that can never fire, or says what the tree says already',
    fix: 'take out what stands under an answer that excludes another of the rule, or above what "if" names',
  },
  'not-in-a-rule': {
    what: 'no rule names it',
    fix: 'name it in a rule, or take it out',
  },
  'reserved-id': {
    what: 'an id that the address of a decision cannot hold',
    fix: 'choose another; the words that it keeps for itself stand in address-words.ts, and a requirement is not called as a node is',
  },
  'own-reference': {
    what: 'something that refers to itself',
    fix: 'name another, or take it out',
  },
  'bad-main-node': {
    what: 'the main node is none of the nodes',
    fix: 'name it among the "nodes" of the pattern too',
  },
  'bad-form': {
    what: 'this cannot become a link',
    fix: 'give a word: two letters at least, without signs around it',
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
  'bare-markup': {
    what: 'HTML, Markdown or a {name}, which is shown here as it stands',
    fix: 'write the words alone; only the body of an MDX file may have markup',
  },
  untranslated: {
    what: 'no letter of the language that this should be in',
    fix: 'translate it; only names may stay as they are',
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
  /** To the value in a JSON file, where it is known. */
  readonly path?: readonly PropertyKey[];
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

/** How many problems of a kind are listed, in one file and in all: an author sees what they have in common. */
const MOST = { inOneFile: 50, inAll: 500 };

/**
 * One report of all problems, in the order of files; of very many of one kind, the number of those left out.
 * @param folder the content folder, as authors know it
 */
export function problemReport(problems: readonly Problem[], folder: string): string {
  const sorted = problems.toSorted(
    (a, b) => compared(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0),
  );
  const alike = firsts(sorted, ({ kind, file }) => `${kind} ${file}`, MOST.inOneFile);
  const listed = new Set(firsts(alike, ({ kind }) => kind, MOST.inAll));
  const rest = Map.groupBy(
    sorted.filter((problem) => !listed.has(problem)),
    ({ kind }) => kind,
  );
  const lines = [
    ...[...listed].map((problem) => problemText(problem, folder)),
    ...[...rest].map(([kind, left]) => `and ${left.length} more: ${PROBLEM_KINDS[kind].what}`),
  ];
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${count} in the content\n\n${lines.join('\n\n')}\n`;
}

/** Of the items with one key the first ones, all in their order. */
function firsts<T>(items: readonly T[], key: (item: T) => string, most: number): T[] {
  const counts = new Map<string, number>();
  return items.filter((item) => {
    const count = (counts.get(key(item)) ?? 0) + 1;
    counts.set(key(item), count);
    return count <= most;
  });
}

function problemText({ kind, file, line, node, detail }: Problem, folder: string): string {
  const { what, fix } = PROBLEM_KINDS[kind];
  const place = `${folder}/${inOneLine(file)}${line === undefined ? '' : `:${line}`}`;
  const name = node === null ? '' : `  ${inOneLine(node)}`;
  return `${place}${name}\n    ${what}: ${inOneLine(detail)}\n    → ${fix}`;
}

/** What would split the report, or steer the terminal that shows it, as `\\u{A}`. */
const inOneLine = (text: string): string =>
  text.replace(
    /[\p{Control}\u2028-\u202E\u2066-\u2069]/gu,
    (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
