import type { NodeRecord } from './schema.ts';

/** When the newest of a node's cautions was reviewed, as `2026-11-22`; undefined without cautions. */
export function latestReview({ cautions }: Pick<NodeRecord, 'cautions'>): string | undefined {
  return cautions
    .map(({ reviewed }) => reviewed)
    .toSorted()
    .at(-1);
}
