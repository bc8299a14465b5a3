import type { BackingFile, NodePrice, TechnologyLine } from './backing-file.ts';
import type { Decided } from './decide.ts';
import type { Questionnaire } from './questionnaire.ts';

/** What a decision brings and takes. */
export interface Bill {
  /** Per concern the outcomes that gain or cost something, in reading order; concerns without any are left out. */
  readonly concerns: readonly {
    readonly id: string;
    readonly outcomes: readonly NodePrice[];
  }[];
  /** The technologies that what was taken names, each once, in their own order. */
  readonly technologies: readonly (TechnologyLine & {
    /** The outcomes and the advice that name it, in reading order. */
    readonly nodes: readonly string[];
  })[];
}

export function billOf(
  { tree, order }: Questionnaire,
  { outcomes, states, concerns }: Decided,
  backing: BackingFile,
): Bill {
  const prices = new Map(backing.prices.map((one) => [one.id, one]));
  const isTaken = (id: string): boolean => states.get(id)?.is === 'taken';
  // What takes the place of a node takes that of its technologies.
  const isReplaced = (children: readonly string[]): boolean =>
    children.some((id) => isTaken(id) && tree.nodes.get(id)?.replaces === true);
  const running = order.filter(({ id, children = [] }) => isTaken(id) && !isReplaced(children));
  return {
    concerns: concerns.flatMap(({ id }) => {
      const its = outcomes
        .filter(({ concern }) => concern === id)
        .flatMap((one) => prices.get(one.id) ?? [])
        .filter(({ gains, costs }) => gains.length + costs.length > 0);
      return its.length > 0 ? [{ id, outcomes: its }] : [];
    }),
    technologies: backing.technologies.flatMap((technology) => {
      const nodes = running
        .map(({ id }) => id)
        .filter((id) => prices.get(id)?.technologies.includes(technology.id));
      return nodes.length > 0 ? [{ ...technology, nodes }] : [];
    }),
  };
}
