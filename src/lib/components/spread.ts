/** Something with a wished place on a line, in a given order. */
export interface Wish {
  readonly at: number;
  /** The least distance to the one before it. */
  readonly after: number;
  readonly weight: number;
}

/**
 * The places nearest to what is wished, in the given order, with the distances kept, between two bounds; where the
 * bounds are too narrow the last one gives way.
 */
export function spread(wishes: readonly Wish[], low = -Infinity, high = Infinity): number[] {
  let sum = 0;
  const offsets = wishes.map(({ after }, index) => (sum += index === 0 ? 0 : after));
  const blocks: { at: number; weight: number; count: number }[] = [];
  wishes.forEach(({ at, weight }, index) => {
    let block = { at: at - (offsets[index] ?? 0), weight, count: 1 };
    for (let last = blocks.at(-1); last && last.at > block.at; last = blocks.at(-1)) {
      blocks.pop();
      const both = last.weight + block.weight;
      block = {
        at: (last.at * last.weight + block.at * block.weight) / both,
        weight: both,
        count: last.count + block.count,
      };
    }
    blocks.push(block);
  });
  const most = high - sum;
  return blocks
    .flatMap(({ at, count }) =>
      Array.from({ length: count }, () => Math.max(low, Math.min(most, at))),
    )
    .map((at, index) => at + (offsets[index] ?? 0));
}
