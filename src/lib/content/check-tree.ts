import { LOCALES } from './locale.ts';
import { type ContentFile, parseFile } from './parse-file.ts';
import type { Problem, ProblemKind } from './problems.ts';
import { repeated } from './repeated.ts';
import { SIZES } from '../tree/layout.ts';
import { type Fact, type NodeRecord, treeFileSchema } from './node-schema.ts';
import { lineCount } from '../tree/text-height.ts';

/** More lines than this in one box, and the drawing falls apart. */
const MAX_LINES = 7;

/** What nodes may refer to. */
export interface Known {
  readonly patterns: ReadonlySet<string>;
  readonly technologies: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

export interface Validation {
  /** All nodes that could be read, in the order of the files. */
  readonly nodes: readonly NodeRecord[];
  readonly problems: readonly Problem[];
}

interface Filed {
  readonly file: string;
  readonly node: NodeRecord;
}

/**
 * Checks the files of the tree, all of them, and reports every problem.
 * @param root id of the root; every other node is reached from it
 */
export function validateTree(
  files: readonly ContentFile[],
  root: string,
  known: Known,
): Validation {
  const problems: Problem[] = [];
  const all: Filed[] = [];
  for (const file of files) {
    const parsed = parseFile(treeFileSchema, file);
    if ('problems' in parsed) problems.push(...parsed.problems);
    else all.push(...parsed.value.nodes.map((node) => ({ file: file.file, node })));
  }
  const wasRead = problems.length === 0;
  problems.push(
    ...duplicateIds(all),
    ...all.flatMap((filed) => problemsOf(filed, known)),
    ...duplicateTitles(all),
    // With a file missing, half the tree would be reported as unreachable.
    ...(wasRead ? branchProblems(all, root) : []),
  );
  return { nodes: all.map(({ node }) => node), problems };
}

function problemsOf({ file, node }: Filed, known: Known): Problem[] {
  const problem = (kind: ProblemKind, detail: string): Problem => ({
    kind,
    file,
    node: node.id,
    detail,
  });
  const unknown = (what: string, ids: readonly string[], set: ReadonlySet<string>): Problem[] =>
    ids.filter((id) => !set.has(id)).map((id) => problem('unknown-reference', `${what} ${id}`));
  const hasBranches = node.children !== undefined;
  return [
    ...(node.kind === 'advice' && hasBranches
      ? [problem('kind-cannot-hold', 'advice with children')]
      : []),
    ...(node.kind === 'advice' && node.when
      ? [problem('kind-cannot-hold', 'advice with "when"')]
      : []),
    ...(node.kind === 'question' && !hasBranches
      ? [problem('kind-cannot-hold', 'question without children')]
      : []),
    ...(hasBranches !== (node.choose !== undefined)
      ? [
          problem(
            'bad-choose',
            node.choose === undefined
              ? 'missing on a node with branches'
              : `"${node.choose}" on a leaf`,
          ),
        ]
      : []),
    ...((node.origin === 'addition') !== (node.addition !== undefined)
      ? [problem('bad-origin', `${node.origin} ${node.addition ? 'with' : 'without'} "addition"`)]
      : []),
    ...(node.addition && isUnfounded(node.addition) ? [problem('no-evidence', 'addition')] : []),
    ...unknown('pattern', node.patterns, known.patterns),
    ...unknown('technology', node.technologies, known.technologies),
    ...unknown(
      'source',
      [...node.cautions, ...(node.addition ? [node.addition] : [])].flatMap(
        ({ sources }) => sources,
      ),
      known.sources,
    ),
    ...LOCALES.filter((locale) => drawnLines(node, locale) > MAX_LINES).map((locale) =>
      problem(
        'label-too-long',
        `${drawnLines(node, locale)} lines in "${locale}", at most ${MAX_LINES}`,
      ),
    ),
  ];
}

/** Neither a source nor our judgement stands behind it. */
export function isUnfounded({ sources, judgement }: Pick<Fact, 'sources' | 'judgement'>): boolean {
  return sources.length === 0 && judgement !== true;
}

function drawnLines(node: NodeRecord, locale: 'en' | 'zh'): number {
  const { textWidth, whenSize, labelSize } = SIZES;
  const when = node.when ? lineCount(node.when[locale], textWidth / whenSize) : 0;
  return when + lineCount(node.label[locale], textWidth / labelSize);
}

function duplicateIds(all: readonly Filed[]): Problem[] {
  return repeated(all, ({ node }) => node.id).map(({ file, node }) => ({
    kind: 'duplicate-id',
    file,
    node: node.id,
    detail: node.id,
  }));
}

function duplicateTitles(all: readonly Filed[]): Problem[] {
  return LOCALES.flatMap((locale) =>
    repeated(all, ({ node }) => node.title[locale].toLowerCase()).map(({ file, node }) => ({
      kind: 'duplicate-title' as const,
      file,
      node: node.id,
      detail: `"${node.title[locale]}" in "${locale}"`,
    })),
  );
}

function branchProblems(all: readonly Filed[], root: string): Problem[] {
  const byId = new Map(all.map((filed) => [filed.node.id, filed]));
  const branches = all.flatMap(({ file, node }) =>
    (node.children ?? []).map((child) => ({ file, node: node.id, child })),
  );
  const problems: Problem[] = [];
  for (const { file, node, child } of branches) {
    if (!byId.has(child))
      problems.push({ kind: 'unknown-reference', file, node, detail: `child ${child}` });
  }
  for (const { file, node, child } of branches.filter(({ child }) => child === root)) {
    problems.push({ kind: 'two-parents', file, node, detail: `${child} is the root` });
  }
  for (const { file, node, child } of repeated(branches, ({ child }) => child)) {
    problems.push({ kind: 'two-parents', file, node: child, detail: `also a child of ${node}` });
  }
  for (const { file, node, child } of branches) {
    const [above, below] = [byId.get(node)?.node.origin, byId.get(child)?.node.origin];
    if (above === 'addition' && below === 'source') {
      problems.push({ kind: 'bad-origin', file, node, detail: `${child} is the source's` });
    }
  }
  const reached = new Set<string>();
  const reach = (id: string): void => {
    if (reached.has(id)) return;
    reached.add(id);
    byId.get(id)?.node.children?.forEach(reach);
  };
  reach(root);
  for (const { file, node } of all) {
    if (!reached.has(node.id))
      problems.push({ kind: 'unreachable', file, node: node.id, detail: node.id });
  }
  return problems;
}
