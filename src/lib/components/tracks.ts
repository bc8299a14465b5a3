/** A line in the channel between two columns that has to go up or down there. */
export interface Climb {
  /** Where it comes from at the left; undefined where both ends are at the right. */
  readonly left: number | undefined;
  readonly right: readonly number[];
}

/** The track of each climb, the leftmost 0: few lines cross, none runs on another. */
export function tracksOf(climbs: readonly Climb[]): number[] {
  let order = climbs
    .map((_, index) => index)
    .toSorted((a, b) => lengthOf(climbs[b]) - lengthOf(climbs[a]));
  let least = cost(order, climbs);
  for (let round = 0; round < 8; round++) {
    const before = least;
    for (let from = 0; from < order.length; from++) {
      for (let to = 0; to < order.length; to++) {
        const rest = order.filter((_, index) => index !== from);
        const next = rest.toSpliced(to, 0, order[from] ?? 0);
        const its = cost(next, climbs);
        if (its < least) [order, least] = [next, its];
      }
    }
    if (before === least) break;
  }
  const tracks = climbs.map(() => 0);
  order.forEach((index, place) => {
    const before = order.slice(0, place).filter((one) => meet(climbs[one], climbs[index]));
    tracks[index] = Math.max(-1, ...before.map((one) => tracks[one] ?? 0)) + 1;
  });
  return tracks;
}

const NEAR = 8;
const ON_ONE_ANOTHER = 20;

const heights = (climb: Climb | undefined): number[] =>
  climb ? [...(climb.left === undefined ? [] : [climb.left]), ...climb.right] : [];
const lengthOf = (climb: Climb | undefined): number =>
  Math.max(...heights(climb)) - Math.min(...heights(climb));

/** Whether two climbs cannot share a track, or must keep to their sides. */
function meet(a: Climb | undefined, b: Climb | undefined): boolean {
  const [one, other] = [heights(a), heights(b)];
  return (
    Math.min(...one) - NEAR < Math.max(...other) && Math.min(...other) - NEAR < Math.max(...one)
  );
}

function cost(order: readonly number[], climbs: readonly Climb[]): number {
  let sum = 0;
  order.forEach((index, place) => {
    const here = climbs[index];
    for (const later of order.slice(place + 1)) {
      const there = climbs[later];
      if (!here || !there) continue;
      if (there.left !== undefined) {
        if (isIn(there.left, here)) sum += 1;
        const from = there.left;
        if (here.right.some((y) => Math.abs(y - from) < 3)) sum += ON_ONE_ANOTHER;
      }
      sum += here.right.filter((y) => isIn(y, there)).length;
    }
  });
  return sum;
}

const isIn = (y: number, climb: Climb): boolean =>
  y > Math.min(...heights(climb)) && y < Math.max(...heights(climb));
