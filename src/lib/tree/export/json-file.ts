import { flat } from '../view/visible.ts';
import { hiddenBranches, type Snapshot } from './snapshot.ts';

/** What is drawn as data, in the words of `/tree.json`; fields that say nothing are left out. */
export function jsonFile({ title, top, size, isFocus, marking, words }: Snapshot): string {
  const nodes = flat(top).map((shown) => {
    const {
      id,
      kind,
      title: own,
      when,
      repeatedWhen,
      label,
      isAddition,
      mark,
      instead,
    } = shown.node;
    const state = marking.states.get(id);
    return {
      id,
      kind,
      title: own,
      when: (repeatedWhen ?? when) || undefined,
      label: label || own,
      origin: isAddition ? 'addition' : 'source',
      mark,
      instead,
      children: shown.branches.length > 0 ? shown.branches.map(({ node }) => node.id) : undefined,
      hidden: hiddenBranches(shown) || undefined,
      step: marking.steps.get(id),
      state: state?.is,
      reason: state?.reason,
      isUnused: state?.isUnused,
    };
  });
  const { language } = words;
  const current = isFocus ? marking.current : undefined;
  return `${JSON.stringify({ title, language, size, current, root: top.node.id, nodes }, null, 2)}\n`;
}
