import type { Answers } from './answers.ts';
import type { Effective } from './effective.ts';
import type { Questioned, Questionnaire } from './questionnaire.ts';

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

const ALWAYS: NodeState = { is: 'taken', at: undefined };

/** Exactly one state of each node. */
export function statesOf(
  { tree, branches, isOption, options }: Questionnaire,
  counted: Answers,
  effective: ReadonlyMap<string, Effective>,
): States {
  const states = new Map<string, NodeState>();

  const visit = (id: string, state: NodeState): void => {
    states.set(id, state);
    for (const node of branches.get(id) ?? []) visit(node.id, stateBelow(id, state, node));
  };

  const stateBelow = (parent: string, above: NodeState, node: Questioned): NodeState => {
    const { id, needs } = node;
    if (above.is === 'rejected' || above.is === 'skipped') return above;
    if (counted.get(id) === 'skip') return { is: 'skipped', at: id };
    if (needs !== undefined) return neededState(needs);
    if (!isOption.has(id)) return above.is === 'taken' ? ALWAYS : above;
    const answer = effective.get(parent);
    const isNamed = answer?.named.includes(id) === true;
    if (!isNamed && answer?.isSettled) return { is: 'rejected', at: parent };
    return above.is === 'taken' ? { is: isNamed ? 'taken' : 'possible', at: parent } : above;
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

  visit(tree.root, ALWAYS);
  return states;
}
