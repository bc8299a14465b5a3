import { filled } from '../../text/filled.ts';
import { type DrawnNode } from '../drawn-node.ts';
import { toTree } from '../model.ts';
import { outline } from '../outline.ts';
import { flat, type VisibleNode } from '../view/visible.ts';
import { hiddenBranches, MARK_SIGNS, markSaid, type Snapshot } from './snapshot.ts';

/** Parts what we say of a line from the line. */
const BESIDE = '  ';

/**
 * What is drawn as the source draws it, in the source's own words. What we say of a line stands two spaces behind it:
 *
 * ```text
 * Building a distributed system?
 * └── Cross-region → 3PC  ◆ Do not follow as written; instead: Saga
 * ```
 */
export function textFile({ top, marking, words }: Snapshot): string {
  const shown = new Map(flat(top).map((one) => [one.node.id, one]));
  const tree = toTree(
    top.node.id,
    [...shown].map(([id, { branches }]) => ({ id, children: branches.map(({ node }) => node.id) })),
  );
  const remarks = (one: VisibleNode): string[] => {
    const { id, isAddition, mark } = one.node;
    const hidden = hiddenBranches(one);
    const step = marking.steps.get(id);
    const state = marking.states.get(id);
    return [
      ...(mark ? [`${MARK_SIGNS[mark]} ${markSaid(one.node, words)}`] : []),
      ...(isAddition ? [`+ ${words.addition}`] : []),
      ...(step === undefined ? [] : [`(${step})`]),
      ...(state ? [`[${state.isUnused ? words.states.unused : words.states[state.is]}]`] : []),
      ...(hidden > 0 ? [`… ${filled(words.more, { count: hidden })}`] : []),
    ];
  };
  const line = (id: string): string => {
    const one = shown.get(id);
    if (!one) throw new Error(`unknown node: ${id}`);
    return [sourceLine(one.node), ...remarks(one)].join(BESIDE);
  };
  return `${outline(tree, line)}\n`;
}

/** The source's line of a node. */
function sourceLine({ when, repeatedWhen = when, label, title }: DrawnNode): string {
  const own = label === '' ? title : label;
  return repeatedWhen === '' ? own : `${repeatedWhen} → ${own}`;
}
