import {
  type Choosable,
  isChoiceOfOne,
  isOption,
  nodeOf,
  optionsOf,
  siblingsOf,
  type Tree,
} from '../tree/model.ts';

/** A reviewed remark that speaks against taking a node. */
export interface ChoiceCaution {
  readonly severity: 'A' | 'B';
  /** The nodes to take instead. */
  readonly instead: readonly string[];
  /** The rule that says the same. */
  readonly saidBy?: string | undefined;
}

/** What deciding needs of a node. */
export interface Questioned extends Choosable {
  readonly kind: 'question' | 'outcome' | 'advice';
  readonly choose?: 'one' | 'any' | 'all' | undefined;
  /** The node is complete without an answer to its question. */
  readonly optional?: boolean | undefined;
  /** The sibling of which a branch has to hold, on a branch that applies by itself otherwise. */
  readonly needs?: string | undefined;
  /** The node takes the place of its parent. */
  readonly replaces?: boolean | undefined;
  readonly cautions?: readonly ChoiceCaution[] | undefined;
}

/** A tree as questions, with what every decision asks of it again. */
export interface Questionnaire {
  readonly tree: Tree<Questioned>;
  /** All nodes, in reading order. */
  readonly order: readonly Questioned[];
  /** The branches of each node that has some; those that need a sibling come last. */
  readonly branches: ReadonlyMap<string, readonly Questioned[]>;
  /** The options of each question, in order; a node without options is no question. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  /** The nodes that are options of their parent. */
  readonly isOption: ReadonlySet<string>;
  /** The questions that take one option at most. */
  readonly singles: ReadonlySet<string>;
  /** The branch of the root that each node stands at or below; not for the root. */
  readonly concerns: ReadonlyMap<string, string>;
}

/** @throws when a node needs what is no sibling, or an option or the needed sibling itself needs something */
export function toQuestionnaire(tree: Tree<Questioned>): Questionnaire {
  const order = [...tree.nodes.values()];
  const concerns = new Map<string, string>();
  const options = new Map<string, readonly string[]>();
  const optionIds = new Set<string>();
  const singles = new Set<string>();
  for (const node of order) {
    const parent = tree.parents.get(node.id);
    if (parent !== undefined) concerns.set(node.id, concerns.get(parent) ?? node.id);
    const its = optionsOf(tree, node.id);
    if (its.length > 0) options.set(node.id, its);
    if (isChoiceOfOne(node)) singles.add(node.id);
    for (const id of its) optionIds.add(id);
  }
  for (const node of order) {
    if (!canNeed(tree, node)) throw new Error(`node with a need that is none: ${node.id}`);
  }
  const branches = new Map<string, Questioned[]>();
  for (const { id, children = [] } of order) {
    const its = children.map((child) => nodeOf(tree, child));
    if (its.length > 0)
      branches.set(
        id,
        its.toSorted((a, b) => needsOf(a) - needsOf(b)),
      );
  }
  return { tree, order, branches, options, isOption: optionIds, singles, concerns };
}

const needsOf = ({ needs }: Questioned): number => (needs === undefined ? 0 : 1);

function canNeed(tree: Tree<Questioned>, { id, needs }: Questioned): boolean {
  if (needs === undefined) return true;
  const isSibling = siblingsOf(tree, id).includes(needs);
  return isSibling && !isOption(tree, id) && nodeOf(tree, needs).needs === undefined;
}
