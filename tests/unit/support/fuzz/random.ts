/** Chances that are the same in every run. */
export interface Random {
  /** A whole number from 0, less than `end`. */
  below(end: number): number;
  /** One of the items. @throws when there are none */
  of<T>(items: readonly T[]): T;
}

/** Numbers that follow from a seed: Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  };
  return {
    below,
    of<T>(items: readonly T[]): T {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to choose from');
      return item;
    },
  };
}
