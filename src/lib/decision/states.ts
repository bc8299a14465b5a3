import type { Answers } from './answers.ts';
import type { Effective } from './effective.ts';
import { type Questioned, type Questionnaire } from './questionnaire.ts';

/** What a decision makes of a node, and the node that says why. */
export interface NodeState {
  readonly is: 'taken' | 'rejected' | 'skipped' | 'possible';
  /**
   * taken: the question that names it, or the sibling that it needs; undefined where it always applies.
   * rejected: the question whose answer leaves it out, or one above it. skipped: the node at which that was said.
   * possible: the taken question above it that is open.
   */
  readonly at: string | undefined;
}

export type States = ReadonlyMap<string, NodeState>;

/** Exactly one state of each node. */
export function statesOf(
  { tree, isOption, options }: Questionnaire,
  counted: Answers,
  effective: ReadonlyMap<string, Effective>,
): States {
  const states = new Map<string, NodeState>();

  const visit = (id: string, state: NodeState): void => {
    states.set(id, state);
    const branches = (tree.nodes.get(id)?.children ?? []).flatMap((child) => {
      const node = tree.nodes.get(child);
      return node ? [node] : [];
    });
    const needy = branches.filter(({ needs }) => needs !== undefined);
    for (const node of branches)
      if (node.needs === undefined) visit(node.id, stateBelow(id, state, node));
    for (const node of needy) visit(node.id, stateBelow(id, state, node));
  };

  const stateBelow = (parent: string, above: NodeState, node: Questioned): NodeState => {
    const { id, needs } = node;
    if (above.is === 'rejected' || above.is === 'skipped') return above;
    if (counted.get(id) === 'skip') return { is: 'skipped', at: id };
    if (needs !== undefined) return neededState(needs);
    if (!isOption.has(id)) return above.is === 'taken' ? { is: 'taken', at: undefined } : above;
    const answer = effective.get(parent);
    const isOpen: NodeState = above.is === 'taken' ? { is: 'possible', at: parent } : above;
    if (answer?.named.includes(id))
      return above.is === 'taken' ? { is: 'taken', at: parent } : above;
    return answer?.isSettled ? { is: 'rejected', at: parent } : isOpen;
  };

  /** The best state among the options of a sibling; its own where it has none. */
  const neededState = (sibling: string): NodeState => {
    const found = [...(options.get(sibling) ?? [sibling])].flatMap((id) => states.get(id) ?? []);
    const best = (['taken', 'possible', 'rejected'] as const)
      .map((is) => found.find((state) => state.is === is))
      .find((state) => state !== undefined);
    if (best) return best.is === 'taken' ? { is: 'taken', at: sibling } : best;
    return found[0] ?? { is: 'skipped', at: sibling };
  };

  visit(tree.root, { is: 'taken', at: undefined });
  return states;
}
