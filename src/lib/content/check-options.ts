import { childrenOf, isOption, nodeOf, type Tree } from '../tree/model.ts';
import type { FiledNode } from './check-tree.ts';
import type { Locale } from './language.ts';
import type { NodeRecord } from './node-schema.ts';
import { quoted, type Problem } from './problems.ts';
import { nameKey, repeated } from './repeated.ts';

type Fault = Pick<Problem, 'kind' | 'detail'>;

/** Nodes that do not say what a reader chooses by, or say it where nothing is chosen. */
export function optionProblems(
  all: readonly FiledNode[],
  tree: Tree,
  locales: readonly Locale[],
): Problem[] {
  return all.flatMap(({ file, node }) =>
    [...wordFaults(tree, node), ...weighingFaults(tree, node)]
      .map((fault): Problem => ({ ...fault, file, node: node.id }))
      .concat(locales.flatMap((locale) => sameAnswers(file, tree, node.id, locale))),
  );
}

/** An answer has words, and nothing else has. */
function wordFaults(tree: Tree, node: NodeRecord): Fault[] {
  const isAnswer = isOption(tree, node.id);
  const fault = (detail: string): Fault => ({ kind: 'bad-option', detail });
  return [
    ...(node.asked && !canBeAsked(tree, node) ? [fault('"asked" on what need not be asked')] : []),
    ...(isAnswer && !node.option ? [fault('"option" missing')] : []),
    ...(!isAnswer && node.option ? [fault('"option" on what is no answer')] : []),
  ];
}

/** What one chooses, or ends with, says what it brings. */
function weighingFaults(tree: Tree, node: NodeRecord): Fault[] {
  const isWeighed = node.kind === 'outcome' || isOption(tree, node.id);
  return (['gains', 'costs'] as const)
    .filter((key) => isWeighed !== (node[key] !== undefined))
    .map((key) => ({
      kind: 'bad-weighing',
      detail: isWeighed ? `"${key}" missing` : `"${key}" on what nobody chooses`,
    }));
}

/** A branch whose parent leaves it open whether it applies. */
function canBeAsked(tree: Tree, { id, kind }: NodeRecord): boolean {
  const parent = tree.parents.get(id);
  return parent !== undefined && kind !== 'advice' && nodeOf(tree, parent).choose === 'all';
}

/** Branches of a node that are the same answer. */
function sameAnswers(file: string, tree: Tree, id: string, locale: Locale): Problem[] {
  const answers = childrenOf(tree, id).flatMap((child) => {
    const option = nodeOf(tree, child).option?.[locale];
    return option === undefined ? [] : [{ child, option }];
  });
  return repeated(answers, ({ option }) => nameKey(option)).map(({ child, option }) => ({
    kind: 'bad-option',
    file,
    node: id,
    detail: `${quoted(option)} at ${child} answers for another branch too`,
  }));
}
