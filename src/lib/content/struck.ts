import { insteadOf } from '../tree/marks.ts';
import type { CellItem, Scenario } from './schema.ts';

type Named = Pick<CellItem, 'node' | 'pattern' | 'technology'>;

/** Whether two words of a row, or a word and what names it, refer to the same record. */
export const isSameItem = (a: Named, b: Named): boolean =>
  (['node', 'pattern', 'technology'] as const).some(
    (kind) => a[kind] !== undefined && a[kind] === b[kind],
  );

/**
 * The ids of the nodes to take in place of an item of a row; empty where nothing stands in for it, and undefined
 * where none of the row's cautions speaks against it.
 */
export function betterThan(
  item: Named,
  cautions: Scenario['cautions'],
): readonly string[] | undefined {
  const those = cautions.filter(({ against = [] }) =>
    against.some((named) => isSameItem(named, item)),
  );
  return those.length === 0 ? undefined : insteadOf(those);
}
