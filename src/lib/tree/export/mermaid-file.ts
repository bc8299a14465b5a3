import { mermaidText } from '../../export/mermaid.ts';
import { hue } from '../../export/palette.ts';
import { filled } from '../../text/filled.ts';
import type { DrawnNode } from '../drawn-node.ts';
import type { DrawnState } from '../view/drawn-decision.ts';
import { flat, type VisibleNode } from '../view/visible.ts';
import { hiddenBranches, MARK_SIGNS, markSaid, type Snapshot } from './snapshot.ts';

/** What stands around the text of each kind of node. */
const SHAPES: Readonly<Record<DrawnNode['kind'], readonly [string, string]>> = {
  question: ['([', '])'],
  outcome: ['[', ']'],
  advice: ['>', ']'],
};

/** What is drawn as a flowchart of Mermaid. Its colours are those of paper: Mermaid has its own for the dark. */
export function mermaidFile({ top, marking, hueOf, words }: Snapshot): string {
  const all = flat(top);
  const names = new Map(all.map(({ node }, index) => [node.id, `n${index + 1}`]));
  const label = (shown: VisibleNode): string => {
    const { node } = shown;
    const step = marking.steps.get(node.id);
    const hidden = hiddenBranches(shown);
    return mermaidText([
      step === undefined ? node.title : `${stepSign(step)} ${node.title}`,
      ...(node.mark ? [`${MARK_SIGNS[node.mark]} ${markSaid(node, words)}`] : []),
      ...(node.isAddition ? [`+ ${words.addition}`] : []),
      ...(hidden > 0 ? [`… ${filled(words.more, { count: hidden })}`] : []),
    ]);
  };
  const nodeLine = (shown: VisibleNode): string => {
    const [before, after] = SHAPES[shown.node.kind];
    return `${names.get(shown.node.id)}${before}${label(shown)}${after}`;
  };
  const edgeLine = (above: string, { id, when }: DrawnNode): string => {
    const said = when === '' ? '' : `|${mermaidText([when])}|`;
    const arrow = arrowOf(marking.states.get(id), marking.path.has(id));
    return `${names.get(above)} ${arrow}${said} ${names.get(id)}`;
  };
  const hues = Map.groupBy(
    all.filter(({ node }) => hueOf(node.id) !== undefined),
    ({ node }) => hueOf(node.id) ?? 0,
  );
  return [
    'flowchart LR',
    ...all.map(nodeLine),
    ...all.flatMap(({ node, branches }) =>
      branches.map((branch) => edgeLine(node.id, branch.node)),
    ),
    ...[...hues].flatMap(([number, shown]) => {
      const { ink, tint, line } = hue(number, 'light');
      return [
        `classDef hue${number} fill:${tint},stroke:${line},color:${ink}`,
        `class ${shown.map(({ node }) => names.get(node.id)).join(',')} hue${number}`,
      ];
    }),
    '',
  ].join('\n');
}

/** Taken is strong, rejected ends in a cross, possible is dashed. */
function arrowOf(state: DrawnState | undefined, isOnPath: boolean): string {
  if (state?.is === 'rejected' || state?.is === 'skipped') return '--x';
  if (state?.is === 'possible') return '-.->';
  return isOnPath ? '==>' : '-->';
}

/** `①`: a number with a full stop would be a list to Mermaid. */
function stepSign(step: number): string {
  return step <= 20 ? String.fromCodePoint(0x245f + step) : `${step}:`;
}
