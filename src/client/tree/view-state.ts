import type { Expansion } from '../../lib/tree/expansion.ts';

/** What the history remembers of the tree at one entry. */
export interface ViewState {
  readonly current: string | undefined;
  readonly example: string | undefined;
  readonly open: readonly string[];
  readonly passed: readonly (readonly [string, string | null])[];
  readonly stacked: readonly string[];
}

export function toViewState(
  current: string | undefined,
  example: string | undefined,
  expansion: Expansion,
): ViewState {
  const { open, passed, stacked } = expansion;
  return { current, example, open: [...open], passed: [...passed], stacked: [...stacked] };
}

export function toExpansion({ open, passed, stacked }: ViewState): Expansion {
  return { open: new Set(open), passed: new Map(passed), stacked: new Set(stacked) };
}

/** Whether a history entry was made by this script. */
export function isViewState(value: unknown): value is ViewState {
  return typeof value === 'object' && value !== null && 'current' in value && 'stacked' in value;
}
