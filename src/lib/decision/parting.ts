import { type Choosable, nodeOf, optionsOf, type Tree, trailOf } from '../tree/model.ts';

/**
 * The node at which two nodes are different answers of a choice of one or of a pair that excludes each other, so
 * that no decision takes both; undefined where a decision can. Advice is no answer: it applies beside each.
 */
export function partingOf(tree: Tree<Choosable>, one: string, other: string): string | undefined {
  const [trail, others] = [trailOf(tree, one), trailOf(tree, other)];
  const at = trail.findIndex((id, index) => id !== others[index]);
  const [a, b, above] = [trail[at], others[at], trail[at - 1]];
  if (a === undefined || b === undefined || above === undefined) return undefined;
  const { choose, exclusive } = nodeOf(tree, above);
  const answers = choose === 'one' ? optionsOf(tree, above) : (exclusive ?? []);
  return answers.includes(a) && answers.includes(b) ? above : undefined;
}

/** Whether one decision can take a node of each of these sets. Empty sets stand for what is no node. */
export function canHold(tree: Tree<Choosable>, sets: readonly (readonly string[])[]): boolean {
  const choose = (rest: readonly (readonly string[])[], taken: readonly string[]): boolean => {
    const [first, ...others] = rest;
    if (!first) return true;
    return first
      .filter((id) => taken.every((other) => partingOf(tree, id, other) === undefined))
      .some((id) => choose(others, [...taken, id]));
  };
  return choose(
    sets.filter((set) => set.length > 0),
    [],
  );
}
