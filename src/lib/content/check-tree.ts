import { columns } from '../text/width.ts';
import type { Locale } from './language.ts';
import type { NodeRecord } from './node-schema.ts';
import { quoted, type Problem, type ProblemKind } from './problems.ts';
import { repeated } from './repeated.ts';

/** A title is drawn in one line of a small box, where a Chinese character takes two columns. */
const MAX_COLUMNS = 26;

/** A node with the file that it stands in. */
export interface FiledNode {
  readonly file: string;
  readonly node: NodeRecord;
}

/** What is wrong with nodes by themselves: what they hold does not fit their kind, or cannot be drawn. */
export function nodeProblems(all: readonly FiledNode[], locales: readonly Locale[]): Problem[] {
  return all.flatMap((filed) => problemsOf(filed, locales));
}

function problemsOf({ file, node }: FiledNode, locales: readonly Locale[]): Problem[] {
  const problem = (kind: ProblemKind, detail: string): Problem => ({
    kind,
    file,
    node: node.id,
    detail,
  });
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
    ...locales
      .map((locale) => ({ locale, title: node.title[locale] }))
      .filter(({ title }) => columns(title) > MAX_COLUMNS)
      .map(({ locale, title }) =>
        problem(
          'title-too-long',
          `${quoted(title)} has ${columns(title)} columns in "${locale}", at most ${MAX_COLUMNS}`,
        ),
      ),
  ];
}

/** What keeps nodes from being one tree: two parents, branches that lead back, what the root does not reach. */
export function branchProblems(all: readonly FiledNode[], root: string): Problem[] {
  const byId = new Map(all.map((filed) => [filed.node.id, filed]));
  const branches = all.flatMap(({ file, node }) =>
    (node.children ?? []).map((child) => ({ file, node: node.id, child })),
  );
  const problems: Problem[] = [];
  for (const { file, node, child } of branches.filter(({ child }) => child === root)) {
    problems.push({ kind: 'two-parents', file, node, detail: `${child} is the root` });
  }
  for (const { file, node, child } of repeated(branches, ({ child }) => child)) {
    problems.push({ kind: 'two-parents', file, node: child, detail: `also a child of ${node}` });
  }
  for (const { file, node, child } of branchesBack(byId)) {
    problems.push({ kind: 'leads-back', file, node, detail: `${child} leads to ${node} again` });
  }
  for (const { file, node, child } of branches) {
    const [above, below] = [byId.get(node)?.node.origin, byId.get(child)?.node.origin];
    if (above === 'addition' && below === 'source') {
      problems.push({ kind: 'bad-origin', file, node, detail: `${child} is the source's` });
    }
  }
  // A set grows while it is gone through.
  const reached = new Set([root]);
  for (const id of reached)
    for (const child of byId.get(id)?.node.children ?? []) reached.add(child);
  for (const { file, node } of all) {
    if (!reached.has(node.id))
      problems.push({ kind: 'unreachable', file, node: node.id, detail: node.id });
  }
  return problems;
}

/** A node on the way down, with its branches that have not been taken yet. */
interface Step {
  readonly filed: FiledNode;
  readonly left: Iterator<string>;
}

/** Branches to a node on the way to them. Goes down without calling itself: a hostile tree may be deep. */
function branchesBack(
  byId: ReadonlyMap<string, FiledNode>,
): { readonly file: string; readonly node: string; readonly child: string }[] {
  const found: { file: string; node: string; child: string }[] = [];
  // Of every node that has been met: whether it is on the way now.
  const isOnWay = new Map<string, boolean>();
  const way: Step[] = [];
  const goTo = (id: string): void => {
    const filed = byId.get(id);
    if (!filed || isOnWay.has(id)) return;
    isOnWay.set(id, true);
    way.push({ filed, left: (filed.node.children ?? []).values() });
  };
  for (const start of byId.keys()) {
    goTo(start);
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const { file, node } = step.filed;
      const next = step.left.next();
      if (next.done === true) {
        isOnWay.set(node.id, false);
        way.pop();
      } else if (isOnWay.get(next.value) === true) {
        found.push({ file, node: node.id, child: next.value });
      } else {
        goTo(next.value);
      }
    }
  }
  return found;
}
