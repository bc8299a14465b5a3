import type { Expansion } from '../lib/tree/expansion.ts';

/** What the history remembers of the tree at one entry. */
export interface ViewState {
  readonly current: string;
  readonly open: readonly string[];
  readonly passed: readonly (readonly [string, string | null])[];
}

export function toViewState(current: string, expansion: Expansion): ViewState {
  return { current, open: [...expansion.open], passed: [...expansion.passed] };
}

export function toExpansion({ open, passed }: ViewState): Expansion {
  return { open: new Set(open), passed: new Map(passed) };
}

/** Whether a history entry was made by this script. */
export function isViewState(value: unknown): value is ViewState {
  return typeof value === 'object' && value !== null && 'current' in value && 'passed' in value;
}
