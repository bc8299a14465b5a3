import type { Questionnaire } from './questionnaire.ts';
import type { States } from './states.ts';

/** The branches that the answer to a question leaves out. */
export interface LeftOut {
  readonly at: string;
  readonly branches: readonly {
    readonly id: string;
    /** What falls with it, in reading order. */
    readonly below: readonly string[];
  }[];
}

/** Every rejected node once, by the question whose answer leaves it out; all in reading order. */
export function leftOut({ tree, order }: Questionnaire, states: States): LeftOut[] {
  const groups = new Map<string, { id: string; below: string[] }[]>();
  const tops = new Map<string, { id: string; below: string[] }>();
  for (const { id } of order) {
    const state = states.get(id);
    if (state?.is !== 'rejected') continue;
    const above = tops.get(tree.parents.get(id) ?? '');
    if (above) {
      above.below.push(id);
      tops.set(id, above);
      continue;
    }
    const branch = { id, below: [] };
    const at = state.at ?? tree.root;
    tops.set(id, branch);
    groups.set(at, [...(groups.get(at) ?? []), branch]);
  }
  return order.flatMap(({ id: at }) => {
    const branches = groups.get(at);
    return branches ? [{ at, branches }] : [];
  });
}
