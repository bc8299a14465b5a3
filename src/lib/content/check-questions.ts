import { isOption, nodeOf, optionsOf, siblingsOf, type Tree } from '../tree/model.ts';
import type { FiledNode } from './check-tree.ts';
import type { NodeRecord } from './node-schema.ts';
import type { Problem } from './problems.ts';

type Fault = Pick<Problem, 'kind' | 'detail'>;

/** Nodes that ask without answers or have answers without asking, and branches that no decision can take. */
export function questionProblems(all: readonly FiledNode[], tree: Tree): Problem[] {
  return all.flatMap(({ file, node }) =>
    [...askFaults(tree, node), ...exclusiveFaults(tree, node), ...standingFaults(tree, node)].map(
      (fault): Problem => ({ ...fault, file, node: node.id }),
    ),
  );
}

function askFaults(tree: Tree, { id, kind, ask, optional }: NodeRecord): Fault[] {
  const isAsked = optionsOf(tree, id).length > 0;
  const fault = (detail: string): Fault => ({ kind: 'bad-ask', detail });
  return [
    ...(isAsked && !ask ? [fault('"ask" missing')] : []),
    ...(!isAsked && ask ? [fault('"ask" without options')] : []),
    ...(optional && !(isAsked && kind === 'outcome')
      ? [fault('"optional" on what is no outcome with options')]
      : []),
  ];
}

function exclusiveFaults(tree: Tree, { id, choose, exclusive = [] }: NodeRecord): Fault[] {
  const fault = (detail: string): Fault => ({ kind: 'bad-exclusive', detail });
  if (exclusive.length > 0 && choose !== 'all') {
    return [fault('"exclusive" where not all branches apply')];
  }
  const options = optionsOf(tree, id);
  return [
    ...exclusive
      .filter((one) => !options.includes(one))
      .map((one) => fault(`${one} is no branch that is asked`)),
    ...(exclusive.length === 0 ? [] : options)
      .filter((one) => !exclusive.includes(one))
      .map((one) => fault(`${one} is asked as well`)),
  ];
}

/** What a node says of how it stands to its siblings and its parent. */
function standingFaults(tree: Tree, { id, needs, replaces }: NodeRecord): Fault[] {
  const parent = tree.parents.get(id);
  const isInPlace =
    parent !== undefined && isOption(tree, id) && nodeOf(tree, parent).kind === 'outcome';
  const fault = (detail: string): Fault => ({ kind: 'bad-standing', detail });
  return [
    ...(replaces && !isInPlace ? [fault('"replaces" on what is no option of an outcome')] : []),
    ...(needs === undefined ? [] : needsFaults(tree, id, needs)),
  ];
}

function needsFaults(tree: Tree, id: string, needs: string): Fault[] {
  const fault = (kind: Fault['kind'], detail: string): Fault[] => [{ kind, detail }];
  if (isOption(tree, id)) return fault('bad-standing', '"needs" on an option');
  if (!siblingsOf(tree, id).includes(needs)) {
    return fault('bad-standing', `"needs" ${needs}, which is no sibling`);
  }
  if (optionsOf(tree, needs).length === 0) {
    return fault('never-taken', `${needs} has no options`);
  }
  if (needsItself(tree, id)) return fault('never-taken', `${needs} needs ${id} in turn`);
  return nodeOf(tree, needs).needs === undefined
    ? []
    : fault('bad-standing', `"needs" ${needs}, which needs a sibling itself`);
}

/** Whether what a node needs, and what that needs in turn, leads back to it. */
function needsItself(tree: Tree, id: string): boolean {
  const seen = new Set<string>();
  let next = nodeOf(tree, id).needs;
  while (next !== undefined && next !== id && !seen.has(next)) {
    seen.add(next);
    next = nodeOf(tree, next).needs;
  }
  return next === id;
}
