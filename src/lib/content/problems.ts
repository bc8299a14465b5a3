/** Every kind of problem that content can have, with what is wrong and how to mend it. */
export const PROBLEM_KINDS = {
  'not-json': {
    what: 'this is not JSON',
    fix: 'mend the syntax at the position named; a comma too many or too few is the usual cause',
  },
  'unknown-key': { what: 'unknown key', fix: 'correct its spelling or take it out' },
  'missing-text': {
    what: 'text missing or empty',
    fix: 'write it in both languages, "en" and "zh"',
  },
  'bad-id': {
    what: 'not an id',
    fix: 'use lower-case letters, digits and single hyphens, such as "saga-orchestration"',
  },
  'bad-value': { what: 'value not allowed', fix: 'give a value of the form named' },
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
  'label-too-long': {
    what: 'too long to draw',
    fix: 'shorten "when" or "label", or raise MAX_LINES in validate.ts and look at the drawing',
  },
  'different-keys': {
    what: 'the two languages do not have the same keys',
    fix: 'add the missing string to the other language',
  },
  'not-a-step': {
    what: 'the answer does not lead to a node below the question',
    fix: 'set "to" to a node below "node", or mark the step as skipped and leave "to" out',
  },
} as const satisfies Record<string, { readonly what: string; readonly fix: string }>;

export type ProblemKind = keyof typeof PROBLEM_KINDS;

export interface Problem {
  readonly kind: ProblemKind;
  readonly file: string;
  /** The node, scenario, example … that has it; null when the whole file has it. */
  readonly node: string | null;
  /** Which key or value. */
  readonly detail: string;
}

/** One report of all problems, in the order of files. */
export function problemReport(problems: readonly Problem[]): string {
  const lines = problems.map(({ kind, file, node, detail }) => {
    const { what, fix } = PROBLEM_KINDS[kind];
    return `${file}${node === null ? '' : `  ${node}`}\n    ${what}: ${detail}\n    → ${fix}`;
  });
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${count} in the content\n\n${lines.join('\n\n')}\n`;
}

/** Carries a report of every problem; the build stops with it. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problemReport(problems));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
