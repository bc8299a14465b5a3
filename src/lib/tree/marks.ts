import type { Caution } from '../content/node-schema.ts';

/**
 * How strongly a map or list warns of a node, and nothing for most of them.
 * - `A`, red: what the source means by it is wrong or dangerous, so a reader takes something else.
 * - `B`, amber: it is dangerous without what a caution adds, or the source recommends it misleadingly.
 */
export type Mark = 'A' | 'B';

type Judged = Pick<Caution, 'severity' | 'scope'>;

/**
 * The strongest mark of the cautions of one record. Red is a `choice` of severity A; amber a `condition` of A or
 * a `choice` of B. Nothing else is marked: too many marks would warn of nothing.
 */
export function markOf(cautions: readonly Judged[]): Mark | undefined {
  const marks = cautions.map(markOfOne);
  return marks.includes('A') ? 'A' : marks.find((mark) => mark !== undefined);
}

function markOfOne({ severity, scope }: Judged): Mark | undefined {
  if (severity === 'A' && scope === 'choice') return 'A';
  const isAmber = severity === 'A' ? scope === 'condition' : severity === 'B' && scope === 'choice';
  return isAmber ? 'B' : undefined;
}

/**
 * The ids of the nodes to take instead of one with these cautions, each once, in the order in which they are
 * named. None where no caution speaks against the choice, or where there is no such node.
 */
export function insteadOf(cautions: readonly Pick<Caution, 'scope' | 'instead'>[]): string[] {
  const choices = cautions.filter(({ scope }) => scope === 'choice');
  return [...new Set(choices.flatMap(({ instead = [] }) => instead))];
}
